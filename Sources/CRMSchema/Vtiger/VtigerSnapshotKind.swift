/// What a snapshot file of Vtiger holds, told by its name: `listtypes.json`, `describe_Leads.json`, or `Leads.json`, of
/// which only the content tells more.
enum VtigerSnapshotKind: Hashable {
    case types
    case describe(module: String)
    /// A name that any file may have.
    case bare(name: String)

    /// Nil for files that are no snapshots.
    init?(fileName: String) {
        guard fileName.hasSuffix(".json") else { return nil }
        let stem = String(fileName.dropLast(".json".count))
        if stem == "listtypes" {
            self = .types
        } else if stem.hasPrefix("describe_"), stem.count > "describe_".count {
            self = .describe(module: String(stem.dropFirst("describe_".count)))
        } else if !stem.isEmpty, !Self.others.contains(stem), ZohoSnapshotKind(fileName: fileName) == nil {
            self = .bare(name: stem)
        } else {
            return nil
        }
    }

    /// The name alone says that it is one of ours.
    var isCertain: Bool { if case .bare = self { false } else { true } }

    /// Files of our own that lie beside snapshots.
    private static let others: Set<String> = ["crm", "crm-names", "crm-diff", "Package", "package"]
}
