import RecordCore

/// What a person has consented to: the object in a consent lookup such as `Data_Processing_Basis_Details`.
/// Keys that are not listed here are kept among the extras of the row.
public struct ConsentDetails: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Consents", fields: [
        .id("id"),
        .text("Data_Processing_Basis", .writable),
        .text("Consent_Through", .writable),
        .date("Consent_Date", .writable),
        .text("Consent_Remarks", .writable),
        .boolean("Contact_Through_Email", .writable),
        .boolean("Contact_Through_Phone", .writable),
        .boolean("Contact_Through_Survey", .writable),
        .boolean("Contact_Through_Social", .writable),
        .text("Lawful_Reason", .writable),
        .dateTime("Mail_Sent_Time"),
        .reference("Owner"),
    ])

    public var id: RawRecordID? { storage.rawID(0) }
    /// The lawful basis, e.g. `Obtained`.
    public var dataProcessingBasis: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
    public var consentThrough: String? {
        get { storage.text(2) }
        set { storage.set(2, newValue) }
    }
    public var consentDate: CalendarDate? {
        get { storage.date(3) }
        set { storage.set(3, newValue) }
    }
    public var consentRemarks: String? {
        get { storage.text(4) }
        set { storage.set(4, newValue) }
    }
    public var contactThroughEmail: Bool? {
        get { storage.boolean(5) }
        set { storage.set(5, newValue) }
    }
    public var contactThroughPhone: Bool? {
        get { storage.boolean(6) }
        set { storage.set(6, newValue) }
    }
    public var contactThroughSurvey: Bool? {
        get { storage.boolean(7) }
        set { storage.set(7, newValue) }
    }
    public var contactThroughSocial: Bool? {
        get { storage.boolean(8) }
        set { storage.set(8, newValue) }
    }
    public var lawfulReason: String? {
        get { storage.text(9) }
        set { storage.set(9, newValue) }
    }
    public var mailSentTime: ZonedDateTime? { storage.dateTime(10) }
    public var owner: UserReference? { storage.user(11) }
}
