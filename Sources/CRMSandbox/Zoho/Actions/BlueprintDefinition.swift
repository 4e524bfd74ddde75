/// A process of the sandbox: states of a picklist and the ways between them.
struct BlueprintDefinition: Sendable {
    struct Transition: Sendable {
        let number: Int
        let name: String
        let from: [String]
        let to: String
        /// Fields that the way asks for, and whether they have to be filled.
        var fields: [(name: String, isMandatory: Bool)] = []
        /// A field that has to be filled before the way is open at all.
        var opensWith: String?
    }

    let number: Int
    let name: String
    let module: String
    let field: String
    let transitions: [Transition]

    /// The process of leads, the only one: a record whose status is one of its states is in it.
    static let leads = BlueprintDefinition(
        number: 342_585, name: "Lead nurturing process", module: "Leads", field: "Lead_Status",
        transitions: [
            Transition(
                number: 342_606, name: "Establish contact", from: ["Not Contacted", "Attempted to Contact"], to: "Contacted",
                fields: [("Phone", true), ("Description", false)]),
            Transition(
                number: 342_609, name: "No answer", from: ["Not Contacted"], to: "Attempted to Contact",
                fields: [("Description", false)]),
            Transition(
                number: 342_612, name: "Follow up", from: ["Contacted"], to: "Contact in Future", opensWith: "Email"),
            Transition(
                number: 342_615, name: "Give up", from: ["Contacted", "Attempted to Contact", "Contact in Future"],
                to: "Lost Lead", fields: [("Description", true)]),
        ])

    static func of(_ module: String) -> BlueprintDefinition? { module == leads.module ? leads : nil }

    /// The ways out of a state; none if it is no state of the process.
    func transitions(from state: String) -> [Transition] { transitions.filter { $0.from.contains(state) } }

    func isState(_ value: String) -> Bool { transitions.contains { $0.from.contains(value) || $0.to == value } }
}
