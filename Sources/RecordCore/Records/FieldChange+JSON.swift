// Values as JSON, and JSON as values.

extension FieldChange {
    /// JSON in the type of a shape; `.json` where it has another shape.
    init(_ json: JSONValue, shape: ValueShape, spelling: ValueSpelling) {
        let typed = spelling == .text ? SpelledValue.typed(json, shape: shape) : Self.typed(json, shape: shape)
        self = typed ?? (json.isNull ? .null : .json(json))
    }

    private static func typed(_ json: JSONValue, shape: ValueShape) -> FieldChange? {
        switch shape {
        case .text: json.string.map { .text($0) }
        case .id: json.string.map { .id(RawRecordID($0)) }
        case .boolean: json.bool.map { .boolean($0) }
        case .integer: json.number.flatMap { Int($0.text) }.map { .integer($0) }
        case .decimal: json.decimal.map { .decimal($0) }
        case .date: json.string.flatMap { CalendarDate($0) }.map { .date($0) }
        case .dateTime: json.string.flatMap { ZonedDateTime($0) }.map { .dateTime($0) }
        case .localDateTime: json.string.flatMap { LocalDateTime($0) }.map { .localDateTime($0) }
        case .time: json.string.flatMap { TimeOfDay($0) }.map { .time($0) }
        case .texts: json.array.flatMap { texts($0) }.map { .texts($0) }
        // As JSON a reference keeps every key it came with.
        case .reference, .json: nil
        case .object, .rows: structured(json, shape: shape)
        }
    }

    /// Objects and arrays of objects, which every spelling has.
    static func structured(_ json: JSONValue, shape: ValueShape) -> FieldChange? {
        switch shape {
        case .object(let row): object(json, row.schema).map { .object($0) }
        case .rows(let row): rows(json, row.schema).map { .rows($0) }
        default: nil
        }
    }

    private static func texts(_ elements: [JSONValue]) -> [String]? {
        let texts = elements.compactMap(\.string)
        return texts.count == elements.count ? texts : nil
    }

    private static func object(_ json: JSONValue, _ schema: RecordSchema) -> RecordStorage? {
        guard let members = json.object, !members.isEmpty else { return nil }
        return rows(.array([json]), schema)?.first
    }

    private static func rows(_ json: JSONValue, _ schema: RecordSchema) -> [RecordStorage]? {
        guard let elements = json.array, elements.allSatisfy({ $0.object != nil }) else { return nil }
        return storages(elements, schema)
    }

    /// Objects as rows of a page of their own.
    static func storages(_ objects: [JSONValue], _ schema: RecordSchema) -> [RecordStorage]? {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key(preEscaped: "data")
        writer.value(.array(objects))
        writer.endObject()
        guard let page = try? PageDecoder(schema: schema).decode(writer.finish()) else { return nil }
        return (0..<page.count).map { page.storage(at: $0) }
    }

    /// The value as JSON, with everything that is known about it.
    var json: JSONValue {
        if case .json(let value) = self { return value }
        var writer = JSONWriter(capacity: 256)
        write(to: &writer, as: .whole)
        return writer.finish().withUnsafeBytes { JSONValue(checked: $0) }
    }
}

extension RecordStorage {
    /// Objects as rows of a table, as if they had been read; nil if there is one that is no object.
    public static func rows(of objects: [JSONValue], schema: RecordSchema) -> [RecordStorage]? {
        guard objects.allSatisfy({ $0.object != nil }) else { return nil }
        return objects.isEmpty ? [] : FieldChange.storages(objects, schema)
    }
}
