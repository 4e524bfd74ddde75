import CRMRuntime
import RecordCore

extension Records where Record: ConvertibleRecord {
    /// Converts up to 50 leads in a job of the server.
    ///
    ///     let job = try await zoho.leads.massConvert(ids, owner: userID, carryingTagsTo: [.contacts])
    ///     let result = try await job.completion()
    ///
    /// - Parameters:
    ///   - owner: the id of the user who gets the new records.
    ///   - deal: the draft of the deal that each lead gets; without one none is made.
    ///   - relatedModules: API names of `Tasks`, `Events`, `Calls`: what hangs on a lead there gets the owner as well.
    ///   - carryingTagsTo: the modules whose new records get the lead's tags.
    ///   - appliesAssignmentThreshold: whether the limits of assignment rules count.
    /// - Throws: `CRMError` before the call if there are no ids, more than 50, or the draft is of another module.
    public func massConvert(
        _ ids: [RecordID<Record>], owner: RawRecordID, deal: (any RecordDraft)? = nil,
        moveAttachmentsTo: ConversionModule? = nil, carryingTagsTo: [ConversionModule] = [],
        relatedModules: [String] = [], appliesAssignmentThreshold: Bool? = nil
    ) async throws -> MassJob {
        let name = "leads.massConvert"
        guard !ids.isEmpty else { throw ActionProblem.nothingToDo("lead", call: name) }
        guard ids.count <= ZohoLimits.leadsPerMassConvert else {
            throw ActionProblem.tooMany(
                "leads", ids.count, limit: ZohoLimits.leadsPerMassConvert, call: name,
                next: "Start several jobs, one after the other.")
        }
        func modules(_ names: [String]) -> JSONValue { .array(names.map { ["api_name": .string($0)] }) }
        var members = [
            JSONMember("ids", .array(ids.map { .string($0.description) })),
            JSONMember("assign_to", ["id": .string(owner.description)]),
        ]
        if let deal = try Conversion.deal(deal, contactRole: nil, call: name) { members.append(JSONMember("Deals", deal)) }
        if let target = moveAttachmentsTo {
            members.append(JSONMember("move_attachments_to", ["api_name": .string(target.rawValue)]))
        }
        if !carryingTagsTo.isEmpty {
            members.append(JSONMember("carry_over_tags", modules(carryingTagsTo.map(\.rawValue))))
        }
        if !relatedModules.isEmpty { members.append(JSONMember("related_modules", modules(relatedModules))) }
        if let applies = appliesAssignmentThreshold {
            members.append(JSONMember("apply_assignment_threshold", .bool(applies)))
        }
        return try await startJob(.convert, body: .object(members), call: name)
    }
}
