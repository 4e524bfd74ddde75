import CRMSchema

/// What the comments of a field say.
enum FieldDocumentation {
    /// The label, if it tells more than the name.
    static func label(of field: ModulePlan.Field) -> String? {
        field.description.label.flatMap { $0.contains(where: { !$0.isWhitespace }) ? $0 : nil }
    }

    /// Label and rules; the help text that people see in the CRM; where the field is described.
    static func full(_ field: ModulePlan.Field, mapping: FieldMapping, in plan: ModulePlan) -> DocComment {
        var paragraphs = [summary(field)]
        if let tooltip = field.description.tooltip { paragraphs.append(sentence(tooltip)) }
        if let remark = mapping.remark { paragraphs.append(remark) }
        paragraphs.append("`\(field.description.apiName.value)` in \(plan.snapshotName).")
        return DocComment(paragraphs)
    }

    /// Label and rules, for the second place where a field has a property.
    static func short(_ field: ModulePlan.Field) -> DocComment { DocComment([summary(field)]) }

    private static func summary(_ field: ModulePlan.Field) -> String {
        let label = sentence(label(of: field) ?? field.description.apiName.value)
        let facts = facts(about: field.description)
        guard let first = facts.first else { return label }
        let rest = [first.prefix(1).uppercased() + first.dropFirst()] + facts.dropFirst()
        return "\(label) \(rest.joined(separator: ", "))."
    }

    private static func facts(about field: FieldDescription) -> [String] {
        var facts: [String] = []
        switch field.type {
        case .formula: facts.append("computed by a formula")
        case .rollup: facts.append("computed from related records")
        default:
            if !field.isCreatable, !field.isUpdatable { facts.append("read-only") }
            if field.isCreatable, !field.isUpdatable { facts.append("set only when a record is created") }
            if !field.isCreatable, field.isUpdatable { facts.append("set only when a record is updated") }
        }
        if field.isMandatory { facts.append("mandatory") }
        if let value = field.details.defaultValue { facts.append("default on screens “\(value)”") }
        if field.isUnique { facts.append("unique") }
        if let length = field.length, length > 0, let unit = unit(of: field.type) {
            facts.append("at most \(length) \(length == 1 ? String(unit.dropLast()) : unit)")
        }
        if case .decimal = field.type.computed, let places = field.decimalPlaces {
            facts.append("\(places) decimal\(places == 1 ? "" : "s")")
        }
        return facts
    }

    private static func unit(of type: FieldType) -> String? {
        switch type {
        case .text(.image), .text(.file), .text(.password): nil
        case .text, .longText: "characters"
        case .integer, .bigInteger, .decimal: "digits"
        case .structured(.file, _): "files"
        case .structured(.image, _): "images"
        default: nil
        }
    }

    private static func sentence(_ text: String) -> String {
        let end = text.lastIndex { !$0.isWhitespace }
        guard let end, !".!?:。！？".contains(text[end]) else { return text }
        return "\(text[...end])."
    }
}
