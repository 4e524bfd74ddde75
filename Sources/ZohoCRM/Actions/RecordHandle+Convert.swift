import CRMRuntime
import RecordCore

extension RecordHandle where Record: ConvertibleRecord {
    /// Converts the lead into an account, a contact and, if asked for, a deal. The lead is hidden from lists and
    /// searches from then on.
    ///
    ///     let done = try await zoho.leads[id].convert(
    ///         account: .existing(accountID),
    ///         deal: Deal.Draft(dealName: "Roof", stage: .qualification) { $0.closingDate = day },
    ///         moveAttachmentsTo: .deals, carryOverTags: [.contacts: ["VIP"]])
    ///     let contactID = done.id(of: Contact.self)
    ///
    /// `conversionOptions()` tells beforehand which records match the lead.
    /// - Parameters:
    ///   - deal: the draft of a deal; without one none is made. Zoho wants its name, stage, closing date and, where
    ///     pipelines are in use, its pipeline.
    ///   - contactRole: the id of the contact's role in the deal.
    ///   - owner: the id of the user who gets the new records; by default the lead's owner.
    ///   - overwritesAccountName: whether a contact that belongs to another account moves to this one.
    ///   - carryOverTags: the names of the lead's tags that the new records get, by module.
    /// - Throws: `CRMError` with the code `ID_ALREADY_CONVERTED` if the lead was converted before, `RECORD_LOCKED`
    ///   if it is locked; `refused.convert.wrong-module` before the call if an id or draft is of another module.
    public func convert(
        account: ConversionTarget = .new, contact: ConversionTarget = .new, deal: (any RecordDraft)? = nil,
        contactRole: RawRecordID? = nil, owner: RawRecordID? = nil, overwritesAccountName: Bool? = nil,
        notifiesLeadOwner: Bool? = nil, notifiesNewOwner: Bool? = nil, moveAttachmentsTo: ConversionModule? = nil,
        carryOverTags: [ConversionModule: [String]] = [:]
    ) async throws -> LeadConversion {
        let name = "leads.convert"
        var members: [JSONMember] = []
        func add(_ key: String, _ value: JSONValue?) { if let value { members.append(JSONMember(key, value)) } }
        add("overwrite", overwritesAccountName.map(JSONValue.bool))
        add("notify_lead_owner", notifiesLeadOwner.map(JSONValue.bool))
        add("notify_new_entity_owner", notifiesNewOwner.map(JSONValue.bool))
        add("move_attachments_to", moveAttachmentsTo.map { ["api_name": .string($0.rawValue)] })
        add("Accounts", try Conversion.target(account, .accounts, call: name))
        add("Contacts", try Conversion.target(contact, .contacts, call: name))
        add("assign_to", owner.map { ["id": .string($0.description)] })
        add("Deals", try Conversion.deal(deal, contactRole: contactRole, call: name))
        if !carryOverTags.isEmpty {
            let tags = carryOverTags.sorted { $0.key.rawValue < $1.key.rawValue }
            add(
                "carry_over_tags",
                .object(tags.map { JSONMember($0.key.rawValue, .array($0.value.map(JSONValue.string))) }))
        }
        let call = APICall.action(
            name, path: try actionPath("convert", call: name), body: ["data": .array([.object(members)])])
        let answer = try await zoho.act(call)
        let item = try answer.single()
        guard let done = LeadConversion(item: item) else {
            throw ActionProblem.incomplete("the new records", item, status: answer.status, call: name)
        }
        return done
    }

    /// The accounts, contacts and deals that match the lead and could be converted into.
    /// - Returns: options without a match if nothing matches.
    public func conversionOptions() async throws -> LeadConversionOptions {
        let name = "leads.conversionOptions"
        let path = try recordPath(call: name) + "/__conversion_options"
        let call = APICall(name, path: path)
        let root = try await zoho.api.send(call).json(of: call)
        return LeadConversionOptions(root?["__conversion_options"] ?? .object([]))
    }
}
