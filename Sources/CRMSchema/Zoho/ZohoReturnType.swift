/// The type that a formula or a roll-up summary returns.
enum ZohoReturnType {
    /// Zoho's words for it, in lower case; organisations show them in every letter case.
    private static let types: [String: FieldType] = [
        "double": .decimal(.plain),
        "decimal": .decimal(.plain),
        "number": .decimal(.plain),
        "currency": .decimal(.currency),
        "percent": .decimal(.percent),
        "integer": .integer,
        "int": .integer,
        "long": .bigInteger,
        "bigint": .bigInteger,
        "boolean": .boolean,
        "date": .date,
        "datetime": .dateTime,
        "date_time": .dateTime,
        "text": .text(.plain),
        "string": .text(.plain),
    ]

    /// - Parameter key: the field's member that says it, `formula` or `rollup_summary`.
    static func type(of field: ZohoFieldSource, key: String, log: inout DiagnosticLog) -> FieldType {
        guard let word = field.value[key]?["return_type"]?.locatedString else { return field.typeByJSON }
        if let type = types[word.value.lowercased()] { return type }
        log.note(
            "snapshot.unknown-return-type",
            "\(field.apiName.value): return type “\(word.value)” is not known; its JSON type decides", at: word.location)
        return field.typeByJSON
    }
}
