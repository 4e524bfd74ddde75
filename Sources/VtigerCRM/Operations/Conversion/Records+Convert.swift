import CRMRuntime
import RecordCore

extension Records where Record: ConvertibleRecord {
    /// Converts a lead into records that are made in one go: an account, a contact, a potential, in any selection.
    ///
    ///     let (account, contact) = try await vtiger.leads.convert(
    ///         id, to: Account.Draft(accountname: "Acme", assignedUserID: vtiger.me()),
    ///         Contact.Draft(lastName: "Smith", assignedUserID: vtiger.me()))
    ///
    /// The server fills what the drafts leave open from the lead, as the CRM's mapping of fields says. The lead stays readable
    /// by its id; queries leave it out, and changes report it as deleted. Servers of 8.2 cannot convert (`http.status-500`).
    /// The call is never repeated by itself when its outcome is unknown.
    ///
    /// - Parameters:
    ///   - owner: whom all new records belong to, as the server knows one owner here; if nil, the owner of the first draft that
    ///     has one, else the signed-in user.
    ///   - drafts: at most one of each module.
    /// - Returns: the id of each new record, in the order of the drafts.
    /// - Throws: `CRMError` `vtiger.LEAD_ALREADY_CONVERTED`, `vtiger.ACCESS_DENIED` for a lead that is not there;
    ///   `answer.no-id` if the answer lacks the id of a record; before the call `refused.conversion.module` for a draft of
    ///   another module, `refused.conversion.twice`, `refused.conversion.nothing`, `refused.records.null`.
    @discardableResult
    public func convert<each Draft: RecordDraft>(
        _ id: RecordID<Record>, assignedTo owner: RecordOwner? = nil, to drafts: repeat each Draft
    ) async throws -> (repeat RecordID<(each Draft).Record>) {
        try check(id, call: LeadConversionCall.name)
        var conversion = LeadConversionCall(lead: id.raw, owner: owner)
        repeat try conversion.add((each drafts).storage)
        let answer = try await conversion.send(by: vtiger)
        let ids = try answer.result()
        return (repeat try made(each drafts, ids, answer))
    }

    /// The id of what a draft became.
    private func made<Draft: RecordDraft>(_ draft: Draft, _ ids: JSONValue, _ answer: VtigerAnswer) throws -> RecordID<Draft.Record> {
        let module = draft.storage.schema.module
        guard let id = ids[module]?.string, !id.isEmpty else {
            throw answer.unexpected("no-id", "the answer has no id of a record of \(module); the lead may have been converted all the same")
        }
        vtiger.prefixes.learn(RawRecordID(id), of: module)
        return RecordID(RawRecordID(id))
    }
}
