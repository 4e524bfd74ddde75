import CRMRuntime
import RecordCore

/// What the server says about one record that was written.
public struct WriteReceipt<Record: CRMRecord>: Sendable, Hashable, Identifiable {
    /// What became of the record.
    public enum Action: Sendable, Hashable {
        case created, updated, deleted
        /// The record had no changes, so nothing was sent.
        case unchanged
    }

    /// The record's id.
    public let id: RecordID<Record>
    public let action: Action
    public var createdTime: ZonedDateTime?
    public var createdBy: UserReference?
    public var modifiedTime: ZonedDateTime?
    public var modifiedBy: UserReference?
    /// The API name of the field by which an upsert found an existing record; nil if it created one.
    public var duplicateField: String?
    /// The server's own words; they change between versions.
    public var message: String?
    /// Everything the server said in `details`, `$approval_state` among it.
    public var details: JSONValue
    private var figures = Aside(value: APILimits())

    init(id: RecordID<Record>, action: Action, details: JSONValue = .object([])) {
        self.id = id
        self.action = action
        self.details = details
    }
}

extension WriteReceipt {
    /// What the answer says of the API's allowance: credits left, calls left in the window. Two receipts may be equal
    /// although they differ in it.
    public internal(set) var limits: APILimits {
        get { figures.value }
        set { figures.value = newValue }
    }

    /// Reads one element of `data` whose status is `success`; nil if it has no id.
    init?(item: JSONValue, action: Action) {
        let details = item["details"] ?? .object([])
        guard let id = details["id"]?.string ?? item["id"]?.string else { return nil }
        // Only upserts say what they did; of all other calls it is known beforehand.
        let done: Action =
            switch item["action"]?.string {
            case "insert": .created
            case "update": .updated
            default: action
            }
        self.init(id: RecordID(id), action: done, details: details)
        createdTime = details["Created_Time"]?.string.flatMap { ZonedDateTime($0) }
        createdBy = details["Created_By"].flatMap(UserReference.init(details:))
        modifiedTime = details["Modified_Time"]?.string.flatMap { ZonedDateTime($0) }
        modifiedBy = details["Modified_By"].flatMap(UserReference.init(details:))
        duplicateField = item["duplicate_field"]?.string
        message = item["message"]?.string
    }
}

extension UserReference {
    fileprivate init?(details: JSONValue) {
        guard let id = details["id"]?.string else { return nil }
        self.init(id: RawRecordID(id), name: details["name"]?.string, email: details["email"]?.string)
    }
}
