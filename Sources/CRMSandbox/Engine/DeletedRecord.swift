/// What stays of a deleted record.
struct DeletedRecord: Sendable {
    let id: UInt64
    let displayName: String?
    /// Seconds since 1970.
    let deletedTime: Int64
    /// Ids of users.
    let deletedBy: String
    let createdBy: String
    let owner: String
    /// When somebody emptied the recycle bin of it; seconds since 1970.
    var purgedTime: Int64?
}
