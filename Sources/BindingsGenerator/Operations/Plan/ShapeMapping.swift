import CRMSchema

/// What a property is in Swift: the types and the calls of the record engine that its table row and accessors are made of.
struct ShapeMapping: Hashable, Sendable {
    /// The factory of the table row: `.text("name")`.
    var shape: String
    /// The type of the rows or of the object, where the shape has one.
    var row: TypeReference?
    var value: TypeReference
    /// The method of the storage that reads it.
    var reader: String
}

extension ShapeMapping {
    /// - Parameters:
    ///   - choice: the open enum of the known values, where there are some.
    ///   - isTextual: lists are joined in one text, so that those that are lists on the wire are read as JSON.
    ///   - shapeType: the Swift type of a shape, by its full name.
    init(_ type: OperationType, choice: TypeReference?, isTextual: Bool = false, shapeType: (String) -> TypeReference?) {
        self =
            switch type.unwrapped {
            case .scalar(let scalar): Self.scalar(scalar, choice)
            case .shape(let name): shapeType(name).map { Self(shape: "object", row: $0, value: $0, reader: "object") } ?? .json
            case .list(.scalar(.string)) where isTextual && choice == nil: Self(shape: "json", value: .array("String"), reader: "strings")
            case .list(let element): Self.list(element.unwrapped, choice, shapeType)
            case .union, .result, .nullable: .json
            }
    }

    static let json = ShapeMapping(shape: "json", value: "JSONValue", reader: "json")

    private static func scalar(_ scalar: OperationType.Scalar, _ choice: TypeReference?) -> ShapeMapping {
        switch scalar {
        case .string, .file: choice.map { Self(shape: "text", value: $0, reader: "picklist") } ?? Self(shape: "text", value: "String", reader: "text")
        case .id: Self(shape: "id", value: "RawRecordID", reader: "rawID")
        case .integer, .long: Self(shape: "integer", value: "Int", reader: "integer")
        case .double: Self(shape: "decimal", value: "ExactDecimal", reader: "decimal")
        case .boolean: Self(shape: "boolean", value: "Bool", reader: "boolean")
        case .date: Self(shape: "date", value: "CalendarDate", reader: "date")
        case .datetime: Self(shape: "dateTime", value: "ZonedDateTime", reader: "dateTime")
        case .json: json
        }
    }

    private static func list(
        _ element: OperationType, _ choice: TypeReference?, _ shapeType: (String) -> TypeReference?
    ) -> ShapeMapping {
        switch element {
        case .shape(let name):
            shapeType(name).map { Self(shape: "rows", row: $0, value: .array($0), reader: "rows") } ?? values
        case .scalar(.string), .scalar(.file):
            choice.map { Self(shape: "texts", value: .array($0), reader: "picklists") } ?? Self(shape: "texts", value: .array("String"), reader: "texts")
        case .scalar(.id): Self(shape: "texts", value: .array("RawRecordID"), reader: "ids")
        case .scalar(.date): Self(shape: "texts", value: .array("CalendarDate"), reader: "dates")
        case .scalar(.datetime): Self(shape: "texts", value: .array("ZonedDateTime"), reader: "dateTimes")
        case .scalar(.integer), .scalar(.long): Self(shape: "json", value: .array("Int"), reader: "integers")
        case .scalar(.boolean): Self(shape: "json", value: .array("Bool"), reader: "booleans")
        default: values
        }
    }

    private static let values = ShapeMapping(shape: "json", value: .array("JSONValue"), reader: "values")
}

extension OperationType {
    /// Without the question mark: every read is optional.
    var unwrapped: OperationType { if case .nullable(let type) = self { type.unwrapped } else { self } }

    var isList: Bool { if case .list = unwrapped { true } else { false } }
}
