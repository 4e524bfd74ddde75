#if CommandLine
import VtigerCRM
import VtigerStandardModules

/// Queries by a typed condition and deletes what it finds.
struct VtigerQueryStep: TourStep {
    let vtiger: VtigerCRM
    let title = "Querying: operators follow the field's type; deleting"

    func run(_ printer: TourPrinter) async throws {
        printer.code(#"vtiger.leads.where(.lastName == "Smith" && (.annualRevenue > 1_000 || .city == "Rome") && .company == "Acme & Sons")"#)
        let query = vtiger.leads.where(.lastName == "Smith" && (.annualRevenue > 1_000 || .city == "Rome") && .company == "Acme & Sons")
        printer.say("The server knows no brackets, so they are multiplied out: \(query)")
        let found = try await query.array()
        try expect(title, 1, found.count)
        printer.result("\(found.count) lead: \(found.first?.company ?? "?")")
        printer.say("`.annualRevenue > \"x\"`, `.emailOptOut > true` and `.city == nil` do not compile.")

        for lead in found { try await vtiger.leads.delete(lead.id) }
        let rest = try await query.array()
        try expect(title, 0, rest.count)
        printer.result("deleted; the same query now finds \(rest.count)")
    }
}
#endif
