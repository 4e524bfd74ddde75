import CRMRuntime
import RecordCore

/// The call that converts a lead: the new records, each with the fields that it gets.
struct LeadConversionCall: Sendable {
    let lead: RawRecordID
    let owner: RawRecordID
    /// By module, as the server wants them.
    private var entities: [JSONMember] = []

    static let name = "operations.convertLead"
    /// What a lead can become. Source: servers of 8.4.0; the names of the types, whatever the labels are.
    static let targets: Set<String> = ["Accounts", "Contacts", "Potentials"]

    init(lead: RawRecordID, owner: RawRecordID) {
        self.lead = lead
        self.owner = owner
    }

    /// - Throws: ``CRMError`` `refused.conversion.module`, `refused.conversion.twice`.
    mutating func add(_ draft: RecordStorage) throws(CRMError) {
        let module = draft.schema.module
        guard Self.targets.contains(module) else {
            throw Self.refused("module", "A lead cannot become a record of \(module).", "Give drafts of an account, a contact, a potential.")
        }
        guard !entities.contains(where: { $0.key == module }) else {
            throw Self.refused("twice", "Two drafts are of \(module); a lead becomes one of each.", "Give one, and create the other by itself.")
        }
        // `create` and `name` tell the server that a new one is meant, and of which type.
        var members = [JSONMember("create", .bool(true)), JSONMember("name", .string(module))]
        members += Self.members(of: draft).filter { member in !["create", "name"].contains(member.key) }
        entities.append(JSONMember(module, .object(members)))
    }

    var element: JSONValue {
        .object([
            JSONMember("leadId", .string(lead.description)), JSONMember("assignedTo", .string(owner.description)),
            JSONMember("entities", .object(entities)),
        ])
    }

    /// - Throws: ``CRMError`` `refused.conversion.nothing`; what the server says.
    func send(by vtiger: VtigerCRM) async throws -> VtigerAnswer {
        guard !entities.isEmpty else {
            throw Self.refused("nothing", "The lead would become nothing.", "Give at least one draft: an account, a contact, a potential.")
        }
        do {
            return try await vtiger.send(
                VtigerCall(Self.name, operation: "convertlead", .post, ["element": element.jsonText], isRepeatable: false))
        } catch var error as CRMError where error.crmCode == "LEAD_ALREADY_CONVERTED" {
            error.nextAction = "Read the lead: it is still there, but no query finds it. What it became is found by its own fields."
            throw error
        }
    }

    /// The fields that were set, as they are sent.
    private static func members(of draft: RecordStorage) -> [JSONMember] {
        var writer = JSONWriter()
        draft.writeChanges(to: &writer, includingID: false)
        return (try? JSONValue(parsing: writer.finish()))?.object ?? []
    }

    private static func refused(_ rule: String, _ message: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: "conversion.\(rule)"), message, call: name, nextAction: nextAction)
    }
}
