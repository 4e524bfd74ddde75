#if CommandLine
import ZohoCRM
import ZohoStandardModules

/// Lists more rows than page numbers reach.
struct ListStep: TourStep {
    let zoho: ZohoCRM
    let expected: Int
    let title = "Listing: exactly the asked-for fields, across the page-token border"

    func run(_ printer: TourPrinter) async throws {
        printer.code("for try await (lastName, email) in zoho.leads.list(.lastName, .email) { … }   // (String, String?)")
        var count = 0
        var withEmail = 0
        for try await (lastName, email) in zoho.leads.list(.lastName, .email) {
            count += 1
            if email != nil, !lastName.isEmpty { withEmail += 1 }
        }
        try expect(title, expected, count)
        printer.result("\(count) leads, \(withEmail) with an e-mail address: ten pages by number, the rest by page token")
    }
}
#endif
