import RecordCore

/// Reads the changes of fields and modules that somebody sends to the sandbox itself.
enum AdminChanges {
    private typealias Misuse = AdminCommand.Misuse

    /// In the order remove, rename, add, set, options, required: later ones know a field by its new name.
    static func fields(_ body: JSONValue, layout: String?) throws -> [FieldChange] {
        try expect(body, ["add", "rename", "remove", "set", "options", "required"])
        var changes: [FieldChange] = []
        for name in try names(body, "remove") { changes.append(.remove(name)) }
        for (old, new) in try texts(body, "rename") { changes.append(.rename(old, to: new)) }
        for field in body["add"]?.array ?? [] { changes.append(.add(try SandboxField(json: field))) }
        for (field, key, value) in try settings(body) { changes.append(.set(field, key: key, to: value)) }
        for member in body["options"]?.object ?? [] {
            for change in try options(member.value) { changes.append(.options(member.key, change)) }
        }
        for member in body["required"]?.object ?? [] {
            guard let flag = member.value.bool else { throw Misuse(description: "required takes API names with true or false") }
            changes.append(.require(member.key, flag, layout: layout))
        }
        guard !changes.isEmpty else { throw Misuse(description: "give add, rename, remove, set, options or required") }
        return changes
    }

    /// In the order remove, rename, add, set.
    static func modules(_ body: JSONValue) throws -> [ModuleChange] {
        try expect(body, ["add", "rename", "remove", "set"])
        var changes: [ModuleChange] = []
        for name in try names(body, "remove") { changes.append(.remove(name)) }
        for (old, new) in try texts(body, "rename") { changes.append(.rename(old, to: new)) }
        if body["add"]?.array != nil {
            for name in try names(body, "add") { changes.append(.add(name)) }
        } else {
            for (name, label) in try texts(body, "add") { changes.append(.add(name, label: label)) }
        }
        for (module, key, value) in try settings(body) { changes.append(.set(module, key: key, to: value)) }
        guard !changes.isEmpty else { throw Misuse(description: "give add, rename, remove or set") }
        return changes
    }

    private static func options(_ body: JSONValue) throws -> [OptionChange] {
        try expect(body, ["add", "rename", "label", "remove", "order"])
        var changes: [OptionChange] = try names(body, "remove").map { .remove($0) }
        changes += try texts(body, "rename").map { .rename($0, to: $1) }
        changes += try names(body, "add").map { .add($0) }
        changes += try texts(body, "label").map { .label($0, to: $1) }
        let order = try names(body, "order")
        return order.isEmpty ? changes : changes + [.order(order)]
    }

    private static func settings(_ body: JSONValue) throws -> [(name: String, key: String, value: JSONValue)] {
        try (body["set"]?.object ?? []).flatMap { member in
            guard let keys = member.value.object else { throw Misuse(description: "set takes API names with an object of keys and values") }
            return keys.map { (member.key, $0.key, $0.value) }
        }
    }

    private static func names(_ body: JSONValue, _ key: String) throws -> [String] {
        try (body[key]?.array ?? []).map { name in
            guard let name = name.string else { throw Misuse(description: "\(key) takes a list of names") }
            return name
        }
    }

    private static func texts(_ body: JSONValue, _ key: String) throws -> [(String, String)] {
        try (body[key]?.object ?? []).map { member in
            guard let text = member.value.string else { throw Misuse(description: "\(key) takes an object of names with texts") }
            return (member.key, text)
        }
    }

    /// A misspelled key would do nothing, and nobody would know.
    private static func expect(_ body: JSONValue, _ keys: [String]) throws {
        for member in body.object ?? [] where !keys.contains(member.key) {
            throw Misuse(description: "“\(member.key)” is not known here: give \(keys.joined(separator: ", "))")
        }
    }
}
