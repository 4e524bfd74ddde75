import CRMSchema
import RecordCore

/// How values stand in paths, queries and headers.
enum TextForm {
    /// The spec's word for what the text should be; nil where it is that.
    static func complaint(_ text: String, _ type: OperationType) -> String? {
        switch type {
        case .scalar(let scalar): return isGood(text, scalar) ? nil : scalar.rawValue
        case .nullable(let inner): return complaint(text, inner)
        case .union(let types):
            let complaints = types.map { complaint(text, $0) }
            return complaints.contains(nil) ? nil : complaints.first ?? nil
        case .list, .shape, .result: return nil
        }
    }

    static func isID(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } }

    private static func isGood(_ text: String, _ scalar: OperationType.Scalar) -> Bool {
        switch scalar {
        case .string, .json, .file: true
        case .id: isID(text)
        case .integer, .long: Int64(text) != nil
        case .double: Double(text) != nil
        case .boolean: text == "true" || text == "false"
        case .date: CalendarDate(text) != nil
        case .datetime: ZonedDateTime(text) != nil
        }
    }
}
