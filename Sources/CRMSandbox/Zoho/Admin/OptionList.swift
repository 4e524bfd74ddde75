import RecordCore

/// Changes of a picklist's values in its metadata.
enum OptionList {
    static func isNamed(_ name: String, _ option: JSONValue) -> Bool {
        ["id", "actual_value", "display_value"].contains { option[$0]?.string == name }
    }

    /// Nil if the change names a value that is not there, or a new one that is.
    static func applying(_ change: OptionChange, to options: [JSONValue], id: String) -> [JSONValue]? {
        var options = options
        func place(_ name: String) -> Int? { options.firstIndex { isNamed(name, $0) } }
        switch change {
        case .add(let value):
            guard place(value) == nil else { return nil }
            let last = options.compactMap { $0["sequence_number"]?.int }.max() ?? 0
            options.append([
                "display_value": .string(value), "actual_value": .string(value), "reference_value": .string(value),
                "sequence_number": .number(JSONNumber(last + 1)), "id": .string(id), "type": "used", "colour_code": .null,
            ])
        case .rename(let name, let new):
            guard let found = place(name), place(new) == nil || place(new) == found else { return nil }
            for key in ["display_value", "actual_value", "reference_value"] { options[found] = options[found].setting([key], to: .string(new)) }
        case .label(let name, let new):
            guard let found = place(name) else { return nil }
            options[found] = options[found].setting(["display_value"], to: .string(new))
        case .remove(let name):
            guard let found = place(name) else { return nil }
            options.remove(at: found)
        case .order(let names):
            let first = names.compactMap(place)
            guard first.count == names.count, Set(first).count == first.count else { return nil }
            let rest = options.indices.filter { !first.contains($0) }
            options = (first + rest).enumerated().map { options[$1].setting(["sequence_number"], to: .number(JSONNumber($0 + 1))) }
        }
        return options
    }
}
