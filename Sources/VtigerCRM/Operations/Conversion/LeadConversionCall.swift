import CRMRuntime
import RecordCore

/// The call that converts a lead: the new records, each with the fields that it gets.
struct LeadConversionCall: Sendable {
    let lead: RawRecordID
    /// Nil for that of the first draft that has one.
    private(set) var owner: RecordOwner?
    /// By module, as the server wants them.
    private var entities: [JSONMember] = []

    static let name = "operations.convertLead"
    /// What a lead can become. Source: servers of 8.4.0; the names of the types, whatever the labels are.
    static let targets: Set<String> = ["Accounts", "Contacts", "Potentials"]

    init(lead: RawRecordID, owner: RecordOwner?) {
        self.lead = lead
        self.owner = owner
    }

    /// - Throws: ``CRMError`` `refused.conversion.module`, `refused.conversion.twice`, `refused.records.null`.
    mutating func add(_ draft: RecordStorage) throws(CRMError) {
        let module = draft.schema.module
        guard Self.targets.contains(module) else {
            throw Self.refused("module", "A lead cannot become a record of \(module).", "Give drafts of an account, a contact, a potential.")
        }
        guard !entities.contains(where: { $0.key == module }) else {
            throw Self.refused("twice", "Two drafts are of \(module); a lead becomes one of each.", "Give one, and create the other by itself.")
        }
        let outgoing = try OutgoingRecord(creating: draft, call: Self.name)
        let fields = (try? JSONValue(parsing: Array(outgoing.element.utf8)))?.object ?? []
        if owner == nil { owner = fields.first { $0.key == "assigned_user_id" }?.value.string.map { RecordOwner(raw: RawRecordID($0)) } }
        // `create` and `name` tell the server that a new one is meant, and of which type. The owner is told once for all.
        var members = [JSONMember("create", .bool(true)), JSONMember("name", .string(module))]
        members += fields.filter { !["create", "name", "assigned_user_id"].contains($0.key) }
        entities.append(JSONMember(module, .object(members)))
    }

    func element(owner: RecordOwner) -> JSONValue {
        .object([
            JSONMember("leadId", .string(lead.description)), JSONMember("assignedTo", .string(owner.raw.description)),
            JSONMember("entities", .object(entities)),
        ])
    }

    /// - Throws: ``CRMError`` `refused.conversion.nothing`; what the server says.
    func send(by vtiger: VtigerCRM) async throws -> VtigerAnswer {
        guard !entities.isEmpty else {
            throw Self.refused("nothing", "The lead would become nothing.", "Give at least one draft: an account, a contact, a potential.")
        }
        let owner = if let owner { owner } else { try await vtiger.me() }
        let call = VtigerCall(
            Self.name, operation: "convertlead", .post, ["element": element(owner: owner).jsonText], isRepeatable: false)
        do {
            return try await vtiger.send(call)
        } catch var error as CRMError {
            if error.crmCode == "LEAD_ALREADY_CONVERTED" {
                error.nextAction = "Read the lead by its id: it is still there, though no query finds it. What it became is found by its own fields."
            }
            throw error
        }
    }

    private static func refused(_ rule: String, _ message: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: "conversion.\(rule)"), message, call: name, nextAction: nextAction)
    }
}
