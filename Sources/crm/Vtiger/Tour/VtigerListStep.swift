#if CommandLine
import VtigerCRM
import VtigerStandardModules

/// Lists exactly two fields of all records, page after page.
struct VtigerListStep: TourStep {
    let vtiger: VtigerCRM
    let expected: Int
    let title = "Listing: exactly the fields that are asked for"

    func run(_ printer: TourPrinter) async throws {
        printer.code("for try await (lastName, email) in vtiger.leads.select(.lastName, .email) { … }   // (String, String?)")
        var count = 0
        var withEmail = 0
        for try await (lastName, email) in vtiger.leads.select(.lastName, .email) {
            count += 1
            if email != nil, !lastName.isEmpty { withEmail += 1 }
        }
        try expect(title, expected, count)
        printer.result("\(count) leads, \(withEmail) with an e-mail address, 100 a call, by id: nothing is missed when records come and go")
        let counted = try await vtiger.leads.count()
        try expect(title, expected, counted)
        printer.result("leads.count() is \(counted), although the server's own COUNT(*) answers nothing")
    }
}
#endif
