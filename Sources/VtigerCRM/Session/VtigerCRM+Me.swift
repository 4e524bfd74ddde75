import RecordCore

extension VtigerCRM {
    /// The signed-in user as an owner of records; signs in if need be.
    ///
    ///     try await vtiger.leads.create(.init(lastName: "Smith", assignedUserID: vtiger.me()))
    public func me() async throws -> RecordOwner { .user(try await session().userID) }
}
