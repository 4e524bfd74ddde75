/// Snapshots of any vendor → description. Every vendor has a loader of its own; this one chooses it.
public enum SnapshotLoader {
    /// - Parameter vendor: whose snapshots they are; nil to let their names and contents tell. Zoho's, if nothing does.
    public static func load(files: [SnapshotFile], vendor: SchemaDescription.Vendor? = nil) -> LoadedSchema {
        switch vendor ?? self.vendor(of: files) ?? .zoho {
        case .zoho: ZohoSnapshotLoader.load(files: files)
        case .vtiger: VtigerSnapshotLoader.load(files: files)
        }
    }

    /// Whose snapshots these are: by their names, else by what they hold; nil if none is a snapshot. Where there are
    /// both, Zoho's list of modules or Vtiger's decides.
    public static func vendor(of files: [SnapshotFile]) -> SchemaDescription.Vendor? {
        let names = Set(files.map(\.name))
        if names.contains("modules.json") { return .zoho }
        if names.contains("listtypes.json") { return .vtiger }
        if names.contains(where: ZohoSnapshotLoader.reads(fileName:)) { return .zoho }
        return files.contains(where: VtigerSnapshotLoader.reads(_:)) ? .vtiger : nil
    }

    /// Whether a loader would read a file of this name, whatever it holds.
    /// - Parameter vendor: nil for any.
    public static func reads(fileName: String, vendor: SchemaDescription.Vendor? = nil) -> Bool {
        switch vendor {
        case .zoho: ZohoSnapshotLoader.reads(fileName: fileName)
        case .vtiger: VtigerSnapshotLoader.reads(fileName: fileName)
        case nil: ZohoSnapshotLoader.reads(fileName: fileName) || VtigerSnapshotLoader.reads(fileName: fileName)
        }
    }

    /// Whether a loader would read the file: by its name, or by what it holds. The endpoint spec, which has a
    /// `modules.json` too, is no snapshot.
    public static func reads(_ file: SnapshotFile, vendor: SchemaDescription.Vendor? = nil) -> Bool {
        guard reads(fileName: file.name, vendor: vendor) || vendor != .zoho && VtigerSnapshotLoader.reads(file) else { return false }
        return !EndpointSpecLoader.reads(file)
    }
}
