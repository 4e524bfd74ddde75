import CRMSchema

extension ZohoSnapshotLoader {
    /// Reads what was just fetched. Places are in a folder `live`, which is on no disk.
    package static func load(live files: [MetadataFile]) -> LoadedSchema {
        load(files: files.map { SnapshotFile(name: $0.name, path: "live/\($0.name)", bytes: Array($0.text.utf8)) })
    }
}
