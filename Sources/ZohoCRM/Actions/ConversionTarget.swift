import RecordCore

/// What a lead's account or contact becomes: a new record, or one that exists.
public struct ConversionTarget: Sendable, Hashable {
    /// nil for a new record.
    let reference: AnyReference?

    /// A new record, made from the lead's fields as the organisation's conversion mapping says.
    public static let new = ConversionTarget(reference: nil)

    /// A record that exists already. One of another module is refused before the call.
    ///
    ///     account: .existing(accountID)
    public static func existing<Target: CRMRecord>(_ id: RecordID<Target>) -> Self {
        Self(reference: AnyReference(to: id))
    }
}
