// Values read as another type than the one they have: what generated accessors give when a server sent `"12"` for a
// number. Only where nothing can be misread; everything else is nil.

extension FieldChange {
    var asText: String? {
        switch self {
        case .text(let value): value
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .date(let value): value.description
        case .dateTime(let value): value.description
        case .localDateTime(let value): value.description
        case .time(let value): value.description
        case .id(let value): value.description
        case .json(.string(let value)): value
        case .json(.number(let value)): value.text
        case .json(.bool(let value)): value ? "true" : "false"
        default: nil
        }
    }

    var asBoolean: Bool? {
        switch self {
        case .boolean(let value), .json(.bool(let value)): value
        case .text("true"), .json(.string("true")): true
        case .text("false"), .json(.string("false")): false
        default: nil
        }
    }

    var asInteger: Int? {
        switch self {
        case .integer(let value): value
        case .decimal(let value): value.int
        case .json(.number(let value)): value.int
        case .id, .text, .json(.string): asText.flatMap { JSONNumber($0)?.int }
        default: nil
        }
    }

    var asDecimal: ExactDecimal? {
        switch self {
        case .decimal(let value): value
        case .integer, .id, .text, .json(.number), .json(.string): asText.flatMap { ExactDecimal($0) }
        default: nil
        }
    }

    var asDate: CalendarDate? {
        switch self {
        case .date(let value): value
        case .text, .json(.string): asText.flatMap { CalendarDate($0) }
        default: nil
        }
    }

    var asDateTime: ZonedDateTime? {
        switch self {
        case .dateTime(let value): value
        case .text, .json(.string): asText.flatMap { ZonedDateTime($0) }
        default: nil
        }
    }

    var asLocalDateTime: LocalDateTime? {
        switch self {
        case .localDateTime(let value): value
        case .text, .json(.string): asText.flatMap { LocalDateTime($0) }
        default: nil
        }
    }

    var asTime: TimeOfDay? {
        switch self {
        case .time(let value): value
        case .text, .json(.string): asText.flatMap { TimeOfDay($0) }
        default: nil
        }
    }

    var asID: RawRecordID? {
        switch self {
        case .id(let value): value
        case .integer, .text, .json(.number), .json(.string): asText.map { RawRecordID($0) }
        case .reference(let value): value.id
        case .user(let value): value.id
        default: nil
        }
    }

    var asTexts: [String]? {
        switch self {
        case .texts(let values), .added(let values): values
        case .text(let value), .json(.string(let value)): [value]
        case .json(.array(let elements)):
            elements.filter { !$0.isNull }.compactMap { FieldChange.json($0).asText }
        default: nil
        }
    }

    var asReference: AnyReference? {
        switch self {
        case .reference(let value): value
        case .user(let value): AnyReference(id: value.id, module: nil, name: value.name)
        case .id(let value): AnyReference(id: value, module: nil)
        case .json(let value):
            value["id"].flatMap { FieldChange.json($0).asID }.map { id in
                AnyReference(
                    id: id, module: value["module"]?.string ?? value["module"]?["api_name"]?.string, name: value["name"]?.string)
            }
        default: nil
        }
    }

    var asUser: UserReference? {
        switch self {
        case .user(let value): value
        case .reference(let value): UserReference(id: value.id, name: value.name)
        case .id(let value): UserReference(id: value)
        case .json(let value): asReference.map { UserReference(id: $0.id, name: $0.name, email: value["email"]?.string) }
        default: nil
        }
    }

    func asObject(_ schema: RecordSchema) -> RecordStorage? {
        switch self {
        case .object(let value): value
        case .json(.object(let members)) where !members.isEmpty:
            Self.storages([.object(members)], schema)?.first
        default: nil
        }
    }

    /// Of an array that holds other things too, the objects.
    func asRows(_ schema: RecordSchema) -> [RecordStorage]? {
        switch self {
        case .rows(let values): values
        case .object(let value): [value]
        case .json(.array(let elements)): Self.storages(elements.filter { $0.object != nil }, schema)
        case .json(.object(let members)) where !members.isEmpty: Self.storages([.object(members)], schema)
        default: nil
        }
    }
}
