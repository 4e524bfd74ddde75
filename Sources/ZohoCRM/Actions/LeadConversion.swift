import RecordCore

/// What a lead was converted into.
public struct LeadConversion: Sendable, Hashable {
    /// nil where none was made or named: a lead without a company becomes a contact alone.
    public let account: AnyReference?
    public let contact: AnyReference?
    /// nil unless a deal was asked for.
    public let deal: AnyReference?
    /// The server's own words; they change between versions.
    public let message: String?

    /// The id of what the lead became in one module, typed; nil if nothing was made there.
    ///
    ///     let accountID = done.id(of: Account.self)
    public func id<Target: CRMRecord>(of _: Target.Type) -> RecordID<Target>? {
        [account, contact, deal].lazy.compactMap { $0?.id(as: Target.self) }.first
    }

    /// Reads one result; nil if it names no record at all.
    init?(item: JSONValue) {
        let details = item["details"] ?? item
        func made(_ module: ConversionModule) -> AnyReference? {
            let value = details[module.rawValue]
            // Old versions of the API give the id alone.
            guard let id = value?["id"]?.string ?? value?.string else { return nil }
            return AnyReference(id: RawRecordID(id), module: module.rawValue, name: value?["name"]?.string)
        }
        account = made(.accounts)
        contact = made(.contacts)
        deal = made(.deals)
        message = item["message"]?.string
        if account == nil, contact == nil, deal == nil { return nil }
    }
}
