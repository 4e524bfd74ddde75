#if CommandLine
import ZohoCRM
import ZohoStandardModules

/// Searches by a typed criterion and deletes what it finds.
struct SearchAndDeleteStep: TourStep {
    let zoho: ZohoCRM
    let title = "Searching: operators follow the field's type; deleting"

    func run(_ printer: TourPrinter) async throws {
        printer.code(#"zoho.leads.search(.lastName == "Smith" && .annualRevenue > 1_000 && .company == "Acme & Sons")"#)
        let found = try await zoho.leads
            .search(.lastName == "Smith" && .annualRevenue > 1_000 && .company == "Acme & Sons").collect()
        try expect(title, 1, found.count)
        printer.result("\(found.count) lead: \(found.first?.company ?? "?")")
        printer.say("`.annualRevenue > \"x\"` and `.lastName > \"x\"` do not compile.")

        for lead in found { try await zoho.leads.delete(lead.id) }
        let rest = try await zoho.leads.search(.lastName == "Smith" && .company == "Acme & Sons").collect()
        try expect(title, 0, rest.count)
        printer.result("deleted; the same search now finds \(rest.count)")
    }
}
#endif
