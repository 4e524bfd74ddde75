import RecordCore

/// Where a user finds the function of each operation, and what it is called there. Groups are given by area in the
/// overlay; names follow from method and path, and the overlay corrects them.
struct FunctionNames {
    /// By area, or by the id of an operation that belongs elsewhere.
    let groups: [String: String]
    /// By id.
    let names: [String: String]

    func apply(to files: inout [String: JSONValue]) {
        for (area, file) in files {
            guard let operations = file["operations"]?.array, !operations.isEmpty else { continue }
            let named = operations.map { operation in
                // One that another area has needs no function of its own.
                guard operation["sameAs"] == nil, let id = operation["id"]?.string else { return operation }
                let name = names[id] ?? Self.name(method: operation["method"]?.string ?? "", path: operation["path"]?.string ?? "")
                return OverlayEdit.merge(
                    .object([
                        JSONMember("group", .string(groups[id] ?? groups[area] ?? SwiftWords.lowercased(area))), JSONMember("name", .string(name)),
                    ]), into: operation)
            }
            files[area] = OverlayEdit.merge(.object([JSONMember("operations", .array(named))]), into: file)
        }
    }

    /// The ids and areas that it names and the spec does not have.
    func unused(in files: [String: JSONValue]) -> [String] {
        let ids = Set(files.values.flatMap { $0["operations"]?.array ?? [] }.compactMap { $0["id"]?.string })
        return (groups.keys.filter { files[$0] == nil && !ids.contains($0) } + names.keys.filter { !ids.contains($0) }).sorted()
    }

    /// `…/actions/merge` is `merge`; a list is listed, one is got; what is written is created, updated or deleted.
    private static func name(method: String, path: String) -> String {
        let segments = path.split(separator: "/")
        if let place = segments.lastIndex(where: { $0 == "actions" || $0 == "action" }), place + 1 < segments.count {
            return SwiftWords.lowercased(String(segments[place + 1]))
        }
        switch method {
        case "GET": return segments.last?.hasPrefix("{") == true ? "get" : "list"
        case "POST": return "create"
        case "DELETE": return "delete"
        default: return "update"
        }
    }
}
