// Exemplar of one generated file (fields_Leads.json), cut to a few fields. The generator's real header differs.
import RecordCore
import ZohoCRM

/// A record of the module Leads.
public struct Lead: CRMRecord {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Leads", fields: [
        .reference("Owner", .writable),
        .text("Company", .writable),
        .text("Last_Name", [.required, .writable]),
        .text("Lead_Source", .writable),
        .decimal("Annual_Revenue", .writable),
        .texts("Languages_Known", .writable),
        .reference("Converted_Account"),
        .dateTime("Created_Time"),
        .rows("Alternate_Address", AlternateAddress.self, [.writable, .notListed]),
        .id("id"),
    ])

    /// A lead with this id and these fields, not read from a server: for updates, previews and tests.
    public init(id: RecordID<Lead>) { storage = RecordStorage(schema: Self.schema, id: id.raw) }
}

extension Lead {
    /// Lead Owner
    public var owner: UserReference? {
        get { storage.user(0) }
        set { storage.set(0, newValue) }
    }
    /// Company. At most 200 characters.
    public var company: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
    /// Last Name. Mandatory, at most 80 characters.
    public var lastName: String {
        get { storage.requiredText(2) }
        set { storage.set(2, newValue) }
    }
    public var leadSource: LeadSource? {
        get { storage.picklist(3) }
        set { storage.set(3, newValue) }
    }
    public var annualRevenue: ExactDecimal? {
        get { storage.decimal(4) }
        set { storage.set(4, newValue) }
    }
    public var convertedAccount: Reference<Account>? { storage.reference(6) }
    public var createdTime: ZonedDateTime? { storage.dateTime(7) }
    public var alternateAddress: [AlternateAddress]? {
        get { storage.rows(8) }
        set { storage.set(8, newValue) }
    }
    public var id: RecordID<Lead> { storage.recordID(9) }
}

extension Lead {
    /// Lead Source, an open picklist.
    public struct LeadSource: PicklistValue {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Web Download
        public static var webDownload: Self { Self(rawValue: "Web Download") }
        public static var knownValues: [Self] { [.webDownload] }
    }
}

extension Lead: CreatableRecord, UpdatableRecord, DeletableRecord {
    /// A lead to be created.
    public struct Draft: RecordDraft {
        public typealias Record = Lead
        public var storage: RecordStorage

        public init(lastName: String, _ fill: (inout Self) -> Void = { _ in }) {
            storage = RecordStorage(schema: Lead.schema)
            self.lastName = lastName
            fill(&self)
        }

        public var lastName: String {
            get { storage.requiredText(2) }
            set { storage.set(2, newValue) }
        }
        public var leadSource: LeadSource? {
            get { storage.picklist(3) }
            set { storage.set(3, newValue) }
        }
    }
}

// Tokens for selections and criteria.
extension Field where Record == Lead {
    public static var owner: Field<Lead, UserLookup> { .init(0) }
    public static var company: Field<Lead, Text> { .init(1) }
    public static var lastName: Field<Lead, Required<ShortText>> { .init(2) }
    public static var leadSource: Field<Lead, Picklist<Lead.LeadSource>> { .init(3) }
    public static var annualRevenue: Field<Lead, DecimalNumber> { .init(4) }
    public static var convertedAccount: Field<Lead, Lookup<Account>> { .init(6) }
    public static var createdTime: Field<Lead, Moment> { .init(7) }
    public static var alternateAddress: Field<Lead, Rows<AlternateAddress>> { .init(8) }
    public static var id: Field<Lead, OwnID<Lead>> { .init(9) }
}

// Row of a subform (in its own file fields_Alternate_Address.json): same, but RecordRow and no draft;
// read-write properties, an init(_ fill:) for new rows, and `rowID: RawRecordID?` for its `id` field.
public struct AlternateAddress: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }
    public static let schema = RecordSchema(module: "Alternate_Address", fields: [.id("id"), .text("City", .writable)])
    public init(_ fill: (inout Self) -> Void) { self.init(storage: RecordStorage(schema: Self.schema)); fill(&self) }
    public var rowID: RawRecordID? { storage.rawID(0) }
    public var city: String? { get { storage.text(1) } set { storage.set(1, newValue) } }
}
public struct Account: CRMRecord {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }
    public static let schema = RecordSchema(module: "Accounts", fields: [.id("id")])
    public var id: RecordID<Account> { storage.recordID(0) }
}

// The registry file: one per target.
extension ZohoCRM {
    /// The records of the module Leads.
    public var leads: Records<Lead> { records() }
}
