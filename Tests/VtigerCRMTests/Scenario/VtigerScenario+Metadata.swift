import Testing
import VtigerCRM
import VtigerStandardModules

// What the server tells about itself.
extension VtigerScenario {
    func modules(_ notes: StepNotes) async throws {
        let types = try await vtiger.types()
        let names = Set(types.map(\.name))
        for name in ["Leads", "Accounts", "Contacts"] { notes.check(names.contains(name), "\(name) is not listed") }
        let custom = names.subtracting(Self.stock).sorted()
        notes.say("\(types.count) types\(custom.isEmpty ? "" : ", of which not every server has \(custom.joined(separator: ", "))")")
        notes.check(types.first { $0.name == "Leads" }?.isEntity == true, "Leads are no entity")

        let withMail = try await vtiger.types(withFields: ["email"]).map(\.name)
        notes.check(withMail.contains("Leads") && withMail.count < types.count, "types with e-mail addresses: \(withMail)")
        notes.same(try await vtiger.types(withFields: ["grid"]).map(\.name), [], "types with fields of an unknown type")

        let related = try await vtiger.relatedTypes(of: "Accounts")
        notes.check(related.contains { $0.type == "Contacts" }, "accounts are not related to contacts: \(related.map(\.relation))")
    }

    func description(_ notes: StepNotes) async throws {
        let leads = try await vtiger.describe("Leads")
        let fields = Dictionary((leads.fields ?? []).map { ($0.name ?? "", $0) }) { first, _ in first }
        let used = ["lastname", "company", "city", "phone", "email", "annualrevenue", "description", "emailoptout", "leadsource", "assigned_user_id", "modifiedtime"]
        for name in used { notes.check(fields[name] != nil, "Leads have no field \(name)") }
        notes.check(fields["lastname"]?.mandatory == true, "lastname is not mandatory")
        notes.check(leads.createable == true && leads.updateable == true && leads.deleteable == true, "the user may not write leads")
        let prefix = try await vtiger.leads.learnIDPrefix()
        notes.same(leads.idPrefix, prefix, "the prefix of leads")
        notes.observe(prefix == Lead.schema.idPrefix, "ids of leads begin with \(prefix)x here, those of the standard modules with \(Lead.schema.idPrefix ?? "?")x")
        let known = Set(Lead.schema.fields.map(\.name))
        let unknown = fields.keys.filter { !known.contains($0) }.sorted()
        notes.observe(unknown.isEmpty, "fields of leads that the standard modules don't have: \(unknown.joined(separator: ", "))")
        await refused(notes, "a module that is not there", as: "vtiger.ACCESS_DENIED") { _ = try await vtiger.describe("NoSuchModule") }
    }

    /// What a fresh server has.
    private static let stock: Set<String> = [
        "Campaigns", "Vendors", "Faq", "Quotes", "PurchaseOrder", "SalesOrder", "Invoice", "PriceBooks", "Calendar", "Leads", "Accounts",
        "Contacts", "Potentials", "Products", "Documents", "Emails", "HelpDesk", "Events", "Users", "PBXManager", "ServiceContracts",
        "Services", "ProjectMilestone", "ProjectTask", "Project", "ModComments", "SMSNotifier", "Assets", "Groups", "Currency",
        "DocumentFolders", "CompanyDetails", "LineItem", "Tax", "ProductTaxes",
    ]
}
