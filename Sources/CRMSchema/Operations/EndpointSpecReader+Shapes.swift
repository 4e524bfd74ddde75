// Shapes, properties and types.
extension EndpointSpecReader {
    private static let shapeKeys: Set<String> = ["required", "needs", "properties"]
    private static let propertyKeys: Set<String> = ["type", "required", "values", "max", "min", "default", "readOnly"]

    mutating func shape(_ member: SourceValue.Member, area: String) -> ShapeDescription? {
        let name = Located("\(area).\(member.name)", at: member.key.location)
        guard member.value.members != nil else {
            log.error("spec.shape", "a shape must be an object, but is \(member.value.shapeName)", at: member.value.location)
            return nil
        }
        warnOfUnknownKeys(in: member.value, known: Self.shapeKeys)
        let required = Set((member.value["required"]?.elements ?? []).compactMap(\.string))
        let properties = properties(member.value["properties"], area: area, required: required)
        let needs = (member.value["needs"]?.elements ?? []).compactMap(\.locatedString)
        let names = Set(properties.map(\.name.value))
        for need in needs where !names.contains(need.value) {
            log.error("spec.needs", "there is no property “\(need.value)”\(NearestName.hint(for: need.value, in: names))", at: need.location)
        }
        return ShapeDescription(name: name, properties: properties, needs: needs.filter { names.contains($0.value) })
    }

    /// `"name": "type"`, or `"name": {"type": …}` where there is more to say.
    mutating func properties(_ value: SourceValue?, area: String, required: Set<String> = []) -> [PropertyDescription] {
        (value?.members ?? []).compactMap { property($0, area: area, required: required) }
    }

    private mutating func property(_ member: SourceValue.Member, area: String, required: Set<String>) -> PropertyDescription? {
        let isPlain = member.value.members == nil
        guard let type = type(isPlain ? member.value : member.value["type"], of: "property", in: member.value, area: area) else { return nil }
        guard !isPlain else {
            return PropertyDescription(name: member.key, type: type, isRequired: required.contains(member.name))
        }
        warnOfUnknownKeys(in: member.value, known: Self.propertyKeys)
        return PropertyDescription(
            name: member.key, type: type,
            isRequired: required.contains(member.name) || member.value["required"]?.boolean ?? false,
            values: (member.value["values"]?.elements ?? []).compactMap(\.locatedString),
            maximum: member.value["max"]?.locatedInteger, minimum: member.value["min"]?.locatedInteger,
            defaultValue: member.value["default"]?.locatedDefault,
            isReadOnly: member.value["readOnly"]?.boolean ?? false)
    }

    /// An error, and nil, where the type is missing or no type.
    mutating func type(_ value: SourceValue?, of what: String, in owner: SourceValue, area: String) -> Located<OperationType>? {
        if let text = value?.locatedString, let type = OperationType(text.value, area: area) { return Located(type, at: text.location) }
        log.error(
            "spec.type", "the \(what) needs a “type” such as string, [Tag] or result<Details>, and is left out", at: value?.location ?? owner.location)
        return nil
    }
}
