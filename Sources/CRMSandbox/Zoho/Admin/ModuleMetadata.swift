import RecordCore

/// The fields and layouts of one module, open for changes. A field stands in both, so both are changed.
struct ModuleMetadata {
    let module: String
    private(set) var fields: [JSONValue]
    private(set) var layouts: [JSONValue]
    /// What becomes of values in records: another field, or none.
    private(set) var moves: [(old: String, new: String?)] = []
    /// What becomes of values of picklists.
    private(set) var values: [(field: String, old: String, new: String)] = []

    init(_ module: String, fields: [JSONValue], layouts: [JSONValue]) {
        self.module = module
        self.fields = fields
        self.layouts = layouts
    }

    func has(_ field: String) -> Bool { fields.contains { $0["api_name"]?.string == field } }

    func position(of field: String) throws(SandboxError) -> Int {
        guard let position = fields.firstIndex(where: { $0["api_name"]?.string == field }) else {
            throw .unknownField(module: module, field: field)
        }
        return position
    }

    // MARK: Fields

    mutating func add(_ field: JSONValue) {
        fields.append(field)
        changeSections { sections in
            // Where the system puts it: at the end of the first section.
            guard let first = sections.indices.first else { return }
            let placed = sections[first]["fields"]?.array ?? []
            let number = (placed.compactMap { $0["sequence_number"]?.int }.max() ?? placed.count) + 1
            let here = field.setting(["required"], to: field["system_mandatory"] ?? false)
                .setting(["section_id"], to: sections[first]["id"] ?? .null).setting(["sequence_number"], to: .number(JSONNumber(number)))
            sections[first] = sections[first].setting(["fields"], to: .array(placed + [here]))
        }
    }

    mutating func rename(_ old: String, to new: String) throws(SandboxError) {
        _ = try position(of: old)
        guard !new.isEmpty, !has(new) else { throw .invalidField("\(module) has a field \(new) already") }
        update(old) { $0.setting(["api_name"], to: .string(new)) }
        moves.append((old, new))
    }

    mutating func remove(_ field: String) throws(SandboxError) {
        fields.remove(at: try position(of: field))
        changeSections { sections in
            for place in sections.indices {
                let rest = (sections[place]["fields"]?.array ?? []).filter { $0["api_name"]?.string != field }
                sections[place] = sections[place].setting(["fields"], to: .array(rest))
            }
        }
        moves.append((field, nil))
    }

    mutating func set(_ field: String, key: String, to value: JSONValue) throws(SandboxError) {
        let path = key.split(separator: ".").map(String.init)
        let position = try position(of: field)
        if path == ["api_name"] {
            guard let name = value.string else { throw .invalidField("api_name has to be a text") }
            return try rename(field, to: name)
        }
        guard !path.isEmpty, path != ["id"] else { throw .invalidField("\(key.isEmpty ? "the key" : key) of \(field) cannot be set") }
        fields[position] = fields[position].setting(path, to: value)
        // A layout says some of it again.
        updateOnLayouts(field) { $0[path[0]] == nil ? $0 : $0.setting(path, to: value) }
    }

    mutating func require(_ field: String, _ isRequired: Bool, layout: String?) throws(SandboxError) {
        _ = try position(of: field)
        guard layout == nil || layouts.contains(where: { Self.isNamed(layout, $0) }) else {
            throw .invalidField("\(module) has no layout \(layout ?? "")")
        }
        updateOnLayouts(field, layout: layout) { $0.setting(["required"], to: .bool(isRequired)) }
    }

    // MARK: Picklists

    /// - Parameter id: for a new value.
    mutating func change(_ field: String, _ change: OptionChange, id: String) throws(SandboxError) {
        let options = fields[try position(of: field)]["pick_list_values"]?.array ?? []
        if case .rename(let name, let new) = change {
            let old = options.first { OptionList.isNamed(name, $0) }?["actual_value"]?.string
            values.append((field, old ?? name, new))
        }
        guard let changed = OptionList.applying(change, to: options, id: id) else {
            throw .invalidField("\(field) of \(module) has no such value, or has the new one already: \(change)")
        }
        fields[try position(of: field)] = fields[try position(of: field)].setting(["pick_list_values"], to: .array(changed))
        updateOnLayouts(field) { copy in
            let own = copy["pick_list_values"]?.array ?? []
            return OptionList.applying(change, to: own, id: id).map { copy.setting(["pick_list_values"], to: .array($0)) } ?? copy
        }
    }

    // MARK: Both places

    private mutating func update(_ field: String, _ body: (JSONValue) -> JSONValue) {
        for place in fields.indices where fields[place]["api_name"]?.string == field { fields[place] = body(fields[place]) }
        updateOnLayouts(field, body)
    }

    private mutating func updateOnLayouts(_ field: String, layout: String? = nil, _ body: (JSONValue) -> JSONValue) {
        changeSections(of: layout) { sections in
            for place in sections.indices {
                let fields = (sections[place]["fields"]?.array ?? []).map { $0["api_name"]?.string == field ? body($0) : $0 }
                sections[place] = sections[place].setting(["fields"], to: .array(fields))
            }
        }
    }

    private mutating func changeSections(of layout: String? = nil, _ body: (inout [JSONValue]) -> Void) {
        for place in layouts.indices where layout == nil || Self.isNamed(layout, layouts[place]) {
            var sections = layouts[place]["sections"]?.array ?? []
            body(&sections)
            layouts[place] = layouts[place].setting(["sections"], to: .array(sections))
        }
    }

    private static func isNamed(_ name: String?, _ layout: JSONValue) -> Bool {
        ["id", "name", "api_name"].contains { layout[$0]?.string == name }
    }
}
