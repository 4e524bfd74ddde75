import CRMSchema

extension MetadataFile {
    /// Reads what was just fetched. Places are in a folder `live`, which is on no disk.
    package static func load(_ files: [MetadataFile], vendor: SchemaDescription.Vendor) -> LoadedSchema {
        let files = files.map { SnapshotFile(name: $0.name, path: "live/\($0.name)", bytes: Array($0.text.utf8)) }
        return SnapshotLoader.load(files: files, vendor: vendor)
    }
}
