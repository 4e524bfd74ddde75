import RecordCore

/// The details of a receipt where the endpoint spec does not say what they are: mostly the id of what was changed.
/// Everything else that came is in `storage`.
public struct OperationDetails: RecordRow {
    public static let schema = RecordSchema(module: "OperationDetails", fields: [.id("id")])
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public var id: RawRecordID? { storage.rawID(0) }
    /// The members that have no property here, as they came.
    public var others: [JSONMember] { storage.extras }
}
