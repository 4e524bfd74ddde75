import CRMSchema
import RecordCore

/// The records that a mass action by view is about: those of the view, of a territory, that meet criteria.
enum MassTargets {
    static func read(
        _ body: JSONValue, _ module: ZohoModule, user: String, _ state: ZohoState
    ) throws(ZohoError) -> (view: String, ids: [UInt64]) {
        guard let view = body["cvid"].flatMap(References.id) else { throw .missingKey("cvid", at: "$.cvid") }
        guard state.customViews(of: module.name).contains(where: { $0["id"]?.string == view }) else {
            throw .invalid("cvid", at: "$.cvid", "the cvid given seems to be invalid")
        }
        let known = try SystemView.named(view, of: module, state)
        let isTaken = state.actions.jobs.values.contains { $0.view == view && !$0.isOver }
        guard !isTaken else {
            throw ZohoError(
                202, "ALREADY_SCHEDULED", "Already a Mass Action scheduler is running for the given cvid",
                [JSONMember("cvid", .string(view))])
        }
        let store = state[store: module.name]
        var records = store.ids.compactMap { store[$0] }.filter(known.test(state, user))
        if known.kind != .converted { records = records.filter { !ConvertedLeads.isConverted($0) } }
        if let territory = body["territory"], !territory.isNull {
            guard let id = territory["id"].flatMap(References.id), SandboxTerritory.named(id, state) != nil else {
                throw .invalid("id", at: "$.territory.id")
            }
            let ids = SandboxTerritory.family(of: id, withChildren: territory["include_child"]?.bool == true, state)
            records = records.filter { record in SandboxTerritory.ids(of: record, in: module).contains { ids.contains($0) } }
        }
        if let criteria = body["criteria"], !criteria.isNull {
            let matcher = try CriteriaMatcher(try MassCriteria.read(criteria), module, state)
            records = records.filter(matcher.matches)
        }
        guard !records.isEmpty else { throw ZohoError(400, "NO_RECORDS_FOUND", "no record found to update") }
        guard records.count <= state.limits.recordsPerJob else {
            throw ZohoError(
                400, "LIMIT_EXCEEDED", "record count exceeded",
                [JSONMember("limit", .number(JSONNumber(state.limits.recordsPerJob)))])
        }
        return (view, records.map(\.id))
    }
}
