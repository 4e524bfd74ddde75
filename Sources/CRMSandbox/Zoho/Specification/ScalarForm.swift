import CRMSchema
import RecordCore

/// How values stand in JSON bodies.
enum ScalarForm {
    /// The spec's word for what the value should be; nil where it is that.
    static func complaint(_ value: JSONValue, _ scalar: OperationType.Scalar) -> String? {
        isGood(value, scalar) ? nil : scalar.rawValue
    }

    private static func isGood(_ value: JSONValue, _ scalar: OperationType.Scalar) -> Bool {
        switch scalar {
        case .json: true
        case .string, .file: value.string != nil
        // A text on the wire; some clients send the number.
        case .id: value.string != nil || value.int != nil
        case .integer, .long: value.int != nil
        case .double: value.number != nil
        case .boolean: value.bool != nil
        case .date: value.string.flatMap { CalendarDate($0) } != nil
        case .datetime: value.string.flatMap { ZonedDateTime($0) } != nil
        }
    }
}
