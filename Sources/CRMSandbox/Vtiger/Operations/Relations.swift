import RecordCore

/// Which records belong to a record: what points at it, and what was put together with it by hand.
///
/// Real servers keep a table of relations; here it is made from the references that the snapshots describe, with the labels
/// of a stock installation.
struct Relations {
    struct Relation: Hashable, Sendable {
        /// What calls name it by.
        let label: String
        let module: String
        /// The fields of the other module that point here; none for relations that are only made by hand.
        let fields: [String]
    }

    let organisation: VtigerOrganisation

    init(_ organisation: VtigerOrganisation) { self.organisation = organisation }

    private static let labels = [
        "Calendar": "Activities", "SalesOrder": "Sales Order", "PurchaseOrder": "Purchase Order", "ServiceContracts": "Service Contracts",
        "Project": "Projects", "ProjectTask": "Project Tasks", "ProjectMilestone": "Project Milestones",
    ]

    /// Pairs of modules that have no field for each other.
    private static let byHand: [String: [String]] = [
        "Campaigns": ["Accounts", "Contacts", "Leads"], "Leads": ["Campaigns", "Products"], "Accounts": ["Campaigns", "Products"],
        "Contacts": ["Campaigns", "Products", "Vendors"], "Vendors": ["Contacts"], "Potentials": ["Products"],
        "Products": ["Leads", "Accounts", "Contacts", "Potentials"],
    ]

    func all(of module: VtigerModule) -> [Relation] {
        var found: [Relation] = []
        for name in organisation.order where name != module.name {
            guard let other = organisation.modules[name], other.isEntity, name != "Users", name != "Events" else { continue }
            let fields = other.fields.compactMap { field -> String? in
                guard case .reference(let targets) = field.kind, targets.contains(module.name) else { return nil }
                return field.name
            }
            let isPaired = Self.byHand[module.name]?.contains(name) ?? false || name == "Documents"
            if !fields.isEmpty || isPaired { found.append(Relation(label: Self.labels[name] ?? name, module: name, fields: fields)) }
        }
        return found
    }

    func named(_ label: String, of module: VtigerModule) -> Relation? { all(of: module).first { $0.label == label } }

    /// Numbers of the records on the other side.
    func records(of record: VtigerRecord, _ relation: Relation, _ state: VtigerState) -> Set<Int> {
        var numbers = Set((state.links[record.number] ?? []).filter { state.home(of: $0) == relation.module })
        for other in state[table: relation.module].records {
            if relation.fields.contains(where: { other.values[$0].flatMap { VtigerID($0)?.number } == record.number }) { numbers.insert(other.number) }
        }
        return numbers
    }
}
