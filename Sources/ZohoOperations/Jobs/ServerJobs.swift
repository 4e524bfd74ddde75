import ZohoCRM

/// Jobs of the server by their ids: to wait for one that a call has just started, or to ask later, also from another
/// process.
///
///     let receipt = try await zoho.tags.massDelete(…)
///     try await zoho.jobs.tagDeletion(receipt.details.jobID!).completion()
///
/// Mass updates, deletions, changes of owner, conversions and merges are with their modules: `zoho.leads.job(id, .update)`;
/// bulk jobs too: `zoho.leads.bulkReadJob(id, …)`.
public struct ServerJobs: Sendable {
    let zoho: ZohoCRM

    /// The deletion of tags.
    public func tagDeletion(_ id: RawRecordID) -> StatusJob { status(id, .tagDeletion) }

    /// The transfer of a deleted user's records to another one.
    public func userTransfer(_ id: RawRecordID) -> StatusJob { status(id, .userTransfer) }

    /// The deletion of a group of users.
    public func userGroupDeletion(_ id: RawRecordID) -> StatusJob { status(id, .userGroupDeletion) }

    /// The conversion of many quotes or sales orders.
    public func inventoryConversion(_ id: RawRecordID, in module: ModuleName) -> StatusJob { status(id, .inventoryConversion(module)) }

    /// The invitation of many contacts to a portal.
    public func portalInvitation(_ id: RawRecordID, in module: ModuleName) -> StatusJob { status(id, .portalInvitation(module)) }

    /// An export of the audit log.
    public func auditLogExport(_ id: RawRecordID) -> AuditLogExportJob { AuditLogExportJob(id: id, zoho: zoho) }

    /// The backup that is scheduled or was made last.
    /// - Throws: `CRMError` `answer.job-not-found` if there is none.
    public func backup() async throws -> BackupJob {
        guard let id = try await BackupJob.current(zoho)?["id"]?.lenientID else {
            throw JobProblem.notFound("backup", call: BackupJob.callName)
        }
        return BackupJob(id: id, zoho: zoho)
    }

    private func status(_ id: RawRecordID, _ kind: StatusJob.Kind) -> StatusJob { StatusJob(id: id, kind: kind, zoho: zoho) }
}

extension ZohoCRM {
    /// Jobs of the server by their ids.
    public var jobs: ServerJobs { ServerJobs(zoho: self) }
}
