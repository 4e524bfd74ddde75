import RecordCore

/// A module's new API name in all metadata that names it.
struct ModuleRenaming {
    let old: String
    let new: String
    let id: String?

    func files(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        for (name, bytes) in files {
            let renamed = ["fields", "layouts", "related_lists", "custom_views"].contains { name == "\($0)_\(old).json" }
            let name = renamed ? name.replacing("_\(old).json", with: "_\(new).json") : name
            guard let json = try? JSONValue(parsing: bytes), case let changed = self.renamed(json), changed != json else {
                result[name] = bytes
                continue
            }
            result[name] = Array(changed.jsonText.utf8)
        }
        return result
    }

    /// An object that names the module beside its id or stands for a module, and paths of related lists.
    func renamed(_ value: JSONValue) -> JSONValue { renamed(value, under: "") }

    private func renamed(_ value: JSONValue, under key: String) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map { renamed($0, under: key) })
        case .object(let members):
            let isThis = value["id"].map { $0.string == id } ?? Self.holders.contains(key)
            return .object(
                members.map { member in
                    if isThis, ["api_name", "module"].contains(member.key), member.value.string == old { return JSONMember(member.key, .string(new)) }
                    return JSONMember(member.key, renamed(member.value, under: member.key))
                })
        case .string(let text):
            if key == "href", text.hasPrefix("\(old)/") { return .string(new + text.dropFirst(old.count)) }
            return Self.holders.contains(key) && text == old ? .string(new) : value
        default: return value
        }
    }

    /// Keys whose value is a module, as an object or as its plain name.
    private static let holders: Set<String> = ["module", "parent_module", "linking_module", "connected_module", "connectedmodule", "linkingmodule"]
}
