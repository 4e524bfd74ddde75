/// What the comment of a shape's property says: what its type does not show.
enum ShapeDocumentation {
    static func facts(about property: ShapePlan.Property) -> String? {
        let description = property.description
        var facts: [String] = []
        if property.isNeeded { facts.append("a new one needs it") }
        if description.isReadOnly { facts.append("read-only") }
        if let maximum = description.maximum?.value {
            let unit =
                switch description.type.value.unwrapped {
                case .scalar(.string): " characters"
                case .list: " elements"
                default: ""
                }
            facts.append("at most \(maximum)\(unit)")
        }
        if let minimum = description.minimum?.value, minimum > 0 { facts.append("at least \(minimum)") }
        if let value = description.defaultValue?.value { facts.append("`\(value)` if not given") }
        guard let first = facts.first else { return nil }
        return ([first.prefix(1).uppercased() + first.dropFirst()] + facts.dropFirst()).joined(separator: ", ") + "."
    }
}
