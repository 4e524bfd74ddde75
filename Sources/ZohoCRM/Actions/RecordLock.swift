import RecordCore

/// The lock on a record.
public struct RecordLock: Sendable, Hashable, Identifiable {
    public let id: RawRecordID
    public let reason: String?
    public let lockedBy: UserReference?
    /// The record.
    public let record: AnyReference?
    public let time: ZonedDateTime?
    /// Whether a user locked the record; otherwise a rule did.
    public let isManual: Bool
    public let ruleID: RawRecordID?
    /// Everything that the server said.
    public let raw: JSONValue

    static let fields = [
        "Locked_By__s", "Locked_For__s", "Locked_Reason__s", "Lock_Source__s", "Locked_Time__s",
        "Record_Locking_Configuration_Id__s", "Record_Locking_Rule_Id__s",
    ]

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.lenientID else { return nil }
        raw = value
        self.id = id
        // Letter case differs between the documentation's pages.
        func member(_ name: String) -> JSONValue? {
            value[name] ?? value.object?.last { $0.key.lowercased() == name.lowercased() }?.value
        }
        reason = member("Locked_Reason__s")?.string
        lockedBy = member("Locked_By__s").flatMap(UserReference.init(action:))
        time = member("Locked_Time__s")?.string.flatMap { ZonedDateTime($0) }
        isManual = member("Lock_Source__s")?.string?.lowercased() != "automatic"
        ruleID = member("Record_Locking_Rule_Id__s")?.lenientID
        let target = member("Locked_For__s")
        record = target?["id"]?.lenientID.map { id in
            AnyReference(id: id, module: target?["module"]?["api_name"]?.string, name: target?["name"]?.string)
        }
    }
}
