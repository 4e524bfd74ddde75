import RecordCore

// Changes of fields as an administrator makes them: the description, and the records that are there.
extension VtigerState {
    /// - Throws: `SandboxError`; then nothing has changed.
    mutating func change(_ name: String, _ changes: [FieldChange]) throws(SandboxError) {
        var work = self
        for change in changes { try work.apply(change, to: name) }
        self = work
    }

    private mutating func apply(_ change: FieldChange, to name: String) throws(SandboxError) {
        guard let module = organisation.modules[name] else { throw .unknownModule(name) }
        var fields = module.description["fields"]?.array ?? []
        func place(_ field: String) throws(SandboxError) -> Int {
            guard let place = fields.firstIndex(where: { $0["name"]?.string == field }) else { throw .unknownField(module: name, field: field) }
            return place
        }
        switch change {
        case .add(let field):
            guard module.field(field.apiName) == nil else { throw .invalidField("\(field.apiName) is there already") }
            fields.append(Self.description(of: field))
        case .rename(let old, let new):
            let found = try place(old)
            guard module.field(new) == nil, !new.isEmpty else { throw .invalidField("\(new) is there already") }
            fields[found] = fields[found].setting(["name"], to: .string(new))
            rewrite(name) { record in
                if let value = record.values.removeValue(forKey: old) { record.values[new] = value }
            }
        case .remove(let field):
            fields.remove(at: try place(field))
            rewrite(name) { $0.values[field] = nil }
        case .set(let field, let key, let value):
            let found = try place(field)
            guard key != "name" else { throw .invalidField("a field gets another name by rename") }
            fields[found] = fields[found].setting(key.split(separator: ".").map(String.init), to: value)
        case .require(let field, let flag, _):
            let found = try place(field)
            fields[found] = fields[found].setting(["mandatory"], to: .bool(flag))
        case .options(let field, let change):
            let found = try place(field)
            guard let options = fields[found]["type"]?["picklistValues"]?.array, let changed = Self.applying(change, to: options) else {
                throw .invalidField("\(field) is no picklist, or has no such value")
            }
            fields[found] = fields[found].setting(["type", "picklistValues"], to: .array(changed))
            if case .rename(let old, let new) = change { rewrite(name) { if $0.values[field] == old { $0.values[field] = new } } }
        }
        guard organisation.replace(name, with: module.description.setting(["fields"], to: .array(fields))) else {
            throw .invalidField("nobody could read the description any more")
        }
    }

    private static func description(of field: SandboxField) -> JSONValue {
        var type: JSONValue = ["name": .string(field.dataType)]
        switch field.dataType {
        case "picklist", "multipicklist":
            type = type.setting(["picklistValues"], to: .array(field.options.map(option)))
            type = type.setting(["defaultValue"], to: field.options.first.map { .string($0) } ?? .null)
        case "reference": type = type.setting(["refersTo"], to: .array(field.lookupModule.map { [.string($0)] } ?? []))
        case "date": type = type.setting(["format"], to: "yyyy-mm-dd")
        default: break
        }
        let description: JSONValue = [
            "name": .string(field.apiName), "label": .string(field.label), "mandatory": .bool(field.isMandatory), "type": type,
            "isunique": .bool(field.isUnique), "nullable": true, "editable": true, "default": "",
        ]
        return field.metadata.reduce(description) { $0.setting([$1.key], to: $1.value) }
    }

    private static func option(_ value: String) -> JSONValue { ["label": .string(value), "value": .string(value)] }

    /// Nil if the change names a value that is not there, or a new one that is.
    private static func applying(_ change: OptionChange, to options: [JSONValue]) -> [JSONValue]? {
        var options = options
        func place(_ name: String) -> Int? { options.firstIndex { $0["value"]?.string == name } }
        switch change {
        case .add(let value):
            guard place(value) == nil else { return nil }
            options.append(option(value))
        case .rename(let old, let new):
            guard let found = place(old), place(new) == nil else { return nil }
            options[found] = option(new)
        case .label(let value, let label):
            guard let found = place(value) else { return nil }
            options[found] = options[found].setting(["label"], to: .string(label))
        case .remove(let value):
            guard let found = place(value) else { return nil }
            options.remove(at: found)
        case .order(let names):
            let first = names.compactMap(place)
            guard first.count == names.count, Set(first).count == first.count else { return nil }
            options = first.map { options[$0] } + options.indices.filter { !first.contains($0) }.map { options[$0] }
        }
        return options
    }
}
