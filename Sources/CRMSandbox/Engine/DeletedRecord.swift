/// What stays of a deleted record.
struct DeletedRecord: Sendable {
    let id: UInt64
    let displayName: String?
    /// Seconds since 1970.
    let deletedTime: Int64
    /// Ids of users.
    let deletedBy: String
    let createdBy: String
}
