import CRMSchema
import RecordCore

/// The types of a played server: those that its snapshots describe.
struct VtigerOrganisation: Sendable {
    private(set) var modules: [String: VtigerModule] = [:]
    /// Names in the server's order.
    private(set) var order: [String] = []
    /// What `listtypes` says of each.
    private var information: [String: JSONValue] = [:]
    private var byPrefix: [Int: String] = [:]

    /// Prefixes of stock types that snapshots may refer to without describing them.
    private static let stockPrefixes = [
        "SalesOrder": 6, "Emails": 16, "DocumentFolders": 22, "PBXManager": 24, "ServiceContracts": 25, "Services": 26,
        "ModComments": 30, "SMSNotifier": 31, "LineItem": 33, "Tax": 34,
    ]

    /// Files that are neither a list of types nor a description are left out.
    init(files: [SnapshotFile]) {
        var listed: [String] = []
        for file in files.sorted(by: { $0.name < $1.name }) where file.name.hasSuffix(".json") {
            guard let json = try? JSONValue(parsing: file.bytes) else { continue }
            let result = json["result"] ?? json
            if let types = result["types"]?.array {
                listed = types.compactMap(\.string)
                for member in result["information"]?.object ?? [] { information[member.key] = member.value }
            } else if let module = VtigerModule(result) {
                modules[module.name] = module
            }
        }
        let rest = modules.values.filter { !listed.contains($0.name) }.sorted { $0.prefix < $1.prefix }.map(\.name)
        order = listed.filter { modules[$0] != nil } + rest
        for module in modules.values { byPrefix[module.prefix] = module.name }
        for (name, prefix) in Self.stockPrefixes where modules[name] == nil && byPrefix[prefix] == nil { byPrefix[prefix] = name }
    }

    /// The type whose ids begin with a number; it need not be described.
    func name(prefix: Int) -> String? { byPrefix[prefix] }

    func prefix(of name: String) -> Int? {
        if let module = modules[name] { return module.prefix }
        return Self.stockPrefixes[name].flatMap { byPrefix[$0] == name ? $0 : nil }
    }

    func information(of name: String) -> JSONValue {
        information[name] ?? [
            "isEntity": .bool(modules[name]?.isEntity ?? true), "label": modules[name]?.description["label"] ?? .string(name),
            "singular": .string(name.hasSuffix("s") ? String(name.dropLast()) : name),
        ]
    }

    /// Puts a changed description in place of the old one; false if nobody can read it.
    mutating func replace(_ name: String, with description: JSONValue) -> Bool {
        guard let module = VtigerModule(description), module.name == name else { return false }
        modules[name] = module
        return true
    }
}
