/// What a snapshot file holds, told by its name alone: `modules.json`, `fields_Leads.json`, `layouts_Leads.json`,
/// `related_lists_Leads.json`.
enum ZohoSnapshotKind: Hashable {
    case modules
    case fields(module: String)
    case layouts(module: String)
    case relatedLists(module: String)

    /// Nil for files that are no snapshots.
    init?(fileName: String) {
        guard fileName.hasSuffix(".json") else { return nil }
        let stem = fileName.dropLast(".json".count)
        if stem == "modules" {
            self = .modules
            return
        }
        let prefixes: [(String, (String) -> Self)] = [
            ("fields_", Self.fields), ("layouts_", Self.layouts), ("related_lists_", Self.relatedLists),
        ]
        for (prefix, kind) in prefixes where stem.hasPrefix(prefix) && stem.count > prefix.count {
            self = kind(String(stem.dropFirst(prefix.count)))
            return
        }
        return nil
    }

    /// The key of the list in the API's answer.
    var envelopeKey: String {
        switch self {
        case .modules: "modules"
        case .fields: "fields"
        case .layouts: "layouts"
        case .relatedLists: "related_lists"
        }
    }

    /// The module that the file is about; nil for the list of modules.
    var module: String? {
        switch self {
        case .modules: nil
        case .fields(let module), .layouts(let module), .relatedLists(let module): module
        }
    }
}
