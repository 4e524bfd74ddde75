import CRMSchema

/// A field as one line of text: what golden tests compare.
enum GoldenText {
    static func line(_ field: FieldDescription) -> String {
        var words = [field.apiName.value + ":", type(field.type)]
        if let length = field.length { words.append("≤\(length)") }
        if let places = field.decimalPlaces { words.append(".\(places)") }
        let flags = [
            (field.isMandatory, "mandatory"), (field.isCreatable, "create"), (field.isUpdatable, "update"),
            (field.isUnique, "unique"),
            (field.isCustom, "custom"), (!field.isVisible, "invisible"), (!field.isFilterable, "no-filter"),
            (!field.isSortable, "no-sort"),
            (!field.isListed, "not-listed"),
        ]
        words += flags.filter(\.0).map(\.1)
        return words.joined(separator: " ")
    }

    static func type(_ type: FieldType) -> String {
        switch type {
        case .picklist(let options): "picklist(\(values(options)))"
        case .multiPicklist(let options): "multiPicklist(\(values(options)))"
        case .formula(let base): "formula(\(self.type(base)))"
        case .rollup(let base): "rollup(\(self.type(base)))"
        case .lookup(let module): "lookup(\(module))"
        case .anyLookup(let modules): "anyLookup(\(modules.joined(separator: ", ")))"
        case .subform(let module): "subform(\(module))"
        case .multiLookup(let linking, let key, let target): "multiLookup(\(linking).\(key) → \(target))"
        case .structured(let structure, let isList): isList ? "[\(structure)]" : "\(structure)"
        case .text(.plain): "text"
        case .text(let format): "text(\(format))"
        case .decimal(.plain): "decimal"
        case .decimal(let format): "decimal(\(format))"
        default: "\(type)"
        }
    }

    /// `value`, `value=label` where they differ, `-value` if it is no longer offered.
    private static func values(_ options: [PicklistOption]) -> String {
        options.map { ($0.isUsed ? "" : "-") + $0.value.value + ($0.label == $0.value.value ? "" : "=\($0.label)") }
            .joined(separator: ", ")
    }
}
