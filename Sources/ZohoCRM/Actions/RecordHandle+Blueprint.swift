import CRMRuntime
import RecordCore

extension RecordHandle {
    /// Where the record stands in its process, and the transitions from there.
    ///
    ///     let blueprint = try await zoho.leads[id].blueprint()
    ///     print(blueprint.process.state ?? "", blueprint.transitions.map(\.name))
    ///
    /// - Throws: `CRMError` with the code `RECORD_NOT_IN_PROCESS` if the record is in none.
    public func blueprint() async throws -> Blueprint {
        let name = "records.blueprint"
        let call = APICall(name, path: try actionPath("blueprint", call: name))
        guard let root = try await zoho.api.send(call).json(of: call), let value = root["blueprint"] else {
            throw CRMError(
                .unexpectedAnswer("no-blueprint"), "The answer holds no blueprint.", call: call.name,
                nextAction: "Check that the record is in a process.")
        }
        return Blueprint(value)
    }
}

extension RecordHandle where Record: UpdatableRecord {
    /// Takes the record over a transition into the next state.
    ///
    ///     let contact = try #require(blueprint.transition(to: Lead.LeadStatus.contacted))
    ///     try await zoho.leads[id].proceed(contact, notes: "He calls back.") { $0.phone = "555 0100" }
    ///
    /// - Parameters:
    ///   - notes: a note that the transition adds to the record.
    ///   - attachments: ids of files that were uploaded before.
    ///   - checklist: the items of the transition's checklist, by their titles.
    ///   - data: what has no property of its own, by API name.
    ///   - change: sets the fields that the transition asks for.
    /// - Throws: `CRMError` before the call if the transition is not open or a mandatory field has no value;
    ///   `INVALID_DATA` if the record moved on in the meantime.
    public func proceed(
        _ transition: BlueprintTransition, notes: String? = nil, attachments: [String] = [],
        checklist: [(title: String, isDone: Bool)] = [], data: [JSONMember] = [],
        _ change: (inout Record) throws -> Void = { _ in }
    ) async throws {
        let name = "records.proceed"
        guard transition.isOpen else {
            throw ActionProblem.refused(
                "blueprint.not-open", "The record does not meet the criteria of “\(transition.name)”.", call: name,
                next: transition.criteriaMessage ?? "Change the record so that it does, and read the blueprint again.")
        }
        var record = Record(storage: RecordStorage(schema: Record.schema))
        try change(&record)
        var members = try record.storage.outgoingMembers(for: .update, call: name) + data
        let missing = transition.missing(in: Set(members.map(\.key)))
        guard missing.isEmpty else {
            throw ActionProblem.refused(
                "blueprint.missing-fields", "“\(transition.name)” asks for \(missing.joined(separator: ", ")).",
                call: name, next: "Set these fields.")
        }
        if let notes { members.append(JSONMember("Notes", .string(notes))) }
        if !attachments.isEmpty {
            members.append(JSONMember("Attachments", ["$file_id": .array(attachments.map(JSONValue.string))]))
        }
        if !checklist.isEmpty {
            let items = checklist.map { JSONValue.object([JSONMember($0.title, .bool($0.isDone))]) }
            members.append(JSONMember("CheckLists", .array(items)))
        }
        let step: JSONValue = ["transition_id": .string(transition.id.description), "data": .object(members)]
        let call = APICall.action(
            name, .put, path: try actionPath("blueprint", call: name), body: ["blueprint": .array([step])])
        _ = try await zoho.act(call, under: "blueprint").single()
    }
}
