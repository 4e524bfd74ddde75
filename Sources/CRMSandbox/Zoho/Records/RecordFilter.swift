import RecordCore

/// Which records the parameters of a list, a search or a count let through: `converted`, `approved`, `cvid`,
/// `territory_id` with `include_child`.
struct RecordFilter {
    private var tests: [(StoredRecord) -> Bool] = []
    /// Some record of the module is converted or not approved.
    private let hasSpecial: Bool

    init(_ call: ZohoCall, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        hasSpecial = !state[store: module.name].special.isEmpty
        if let id = call.request["cvid"] {
            let view = try SystemView.named(id, of: module, state)
            tests.append(view.test(state, call.user))
            // A view of converted leads shows them without being asked.
            if view.kind != .converted || call.request["converted"] != nil { try addConverted(call, module) }
        } else {
            try addConverted(call, module)
        }
        try addApproved(call)
        try addTerritory(call, module, state)
    }

    /// No record of the module is kept back.
    var letsAllPass: Bool { tests.isEmpty }

    func matches(_ record: StoredRecord) -> Bool { tests.allSatisfy { $0(record) } }

    private mutating func addConverted(_ call: ZohoCall, _ module: ZohoModule) throws(ZohoError) {
        guard let test = try ConvertedLeads.filter(call, module) else { return }
        if hasSpecial || call.request["converted"] == "true" { tests.append(test) }
    }

    private mutating func addApproved(_ call: ZohoCall) throws(ZohoError) {
        switch call.request["approved"] {
        case nil, "true": if hasSpecial { tests.append { $0.values["$approved"] != false } }
        case "false": tests.append { $0.values["$approved"] == false }
        case "both": break
        default: throw .invalidParameter("approved", supported: ["true", "false", "both"])
        }
    }

    private mutating func addTerritory(_ call: ZohoCall, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        let children = call.request["include_child"]
        guard children == nil || children == "true" || children == "false" else {
            throw .invalidParameter("include_child", supported: ["true", "false"])
        }
        guard let id = call.request["territory_id"] else { return }
        guard SandboxTerritory.field(of: module) != nil, SandboxTerritory.named(id, state) != nil else {
            throw .invalidParameter("territory_id")
        }
        let family = SandboxTerritory.family(of: id, withChildren: children == "true", state)
        tests.append { record in SandboxTerritory.ids(of: record, in: module).contains { family.contains($0) } }
    }
}
