import Testing

@testable import SourceUse

/// The smallest list of scopes for what is called.
struct ScopeTests {
    private static let zoho = "let zoho = ZohoCRM.current\n"

    @Test(arguments: [
        ("zoho.leads.list(.lastName)", ["ZohoCRM.modules.leads.READ"]),
        ("zoho.leads.list(); zoho.deals.get(id)", ["ZohoCRM.modules.deals.READ", "ZohoCRM.modules.leads.READ"]),
        ("zoho.leads.list(); zoho.leads.create(a); zoho.leads.update(b); zoho.leads.delete(c)", ["ZohoCRM.modules.leads.ALL"]),
        // An upsert may create and update, and no word for both is known.
        ("zoho.leads.upsert(a); zoho.leads.get(id)", ["ZohoCRM.modules.leads.ALL"]),
        ("zoho.salesOrders.get(id); zoho.vehicles.get(id)", ["ZohoCRM.modules.custom.READ", "ZohoCRM.modules.salesorders.READ"]),
        ("zoho.leads.search(word: x)", ["ZohoCRM.modules.leads.READ", "ZohoSearch.securesearch.READ"]),
        ("zoho.query(Deal.self)", ["ZohoCRM.coql.READ", "ZohoCRM.modules.deals.READ"]),
        ("zoho.records(X.self).get(id)", ["ZohoCRM.modules.READ"]),
        ("zoho.records(X.self).get(id); zoho.leads.get(id)", ["ZohoCRM.modules.READ"]),
        ("zoho.files.upload(x)", ["ZohoCRM.files.CREATE"]),
        ("zoho.tags.list(module: m)", ["ZohoCRM.settings.tags.READ"]),
    ])
    func smallest(_ code: String, _ scopes: [String]) {
        #expect(CallScan(Self.zoho + code).scopes() == scopes)
    }

    @Test func whatTheDescriptionNamesStaysOnDemand() {
        let scan = CallScan(Self.zoho + "zoho.tags.list(module: m); zoho.leads.list()")
        #expect(scan.scopes(isExact: true) == ["ZohoCRM.modules.ALL", "ZohoCRM.settings.tags.ALL"])
    }

    @Test func aWayThatIsThereAnywayIsTaken() {
        // Notes are read with the scope of notes, or of all modules.
        #expect(CallScan(Self.zoho + "zoho.leads[id].notes()").scopes() == ["ZohoCRM.modules.notes.READ"])
        #expect(CallScan(Self.zoho + "zoho.leads[id].notes(); zoho.records(X.self).get(id)").scopes() == ["ZohoCRM.modules.READ"])
    }

    @Test func everyScopeHasItsCalls() throws {
        let scan = CallScan(Self.zoho + "zoho.leads.list()\nzoho.leads.search(word: x)")
        let list = ScopeList(scan.calls.calls, operations: CallScan.operations)
        #expect(list.entries.map { $0.calls.map(\.location.line) } == [[2, 3], [3]])
        let granted = [try #require(ScopeName("ZohoCRM.modules.ALL", module: nil))]
        #expect(list.missing(from: granted).map(\.scope.description) == ["ZohoSearch.securesearch.READ"])
    }

    @Test(arguments: [
        ("ZohoCRM.settings.tags.all", "ZohoCRM.settings.tags.ALL"), ("settings.fiscal_year.READ", "ZohoCRM.settings.fiscal_year.READ"),
        ("ZohoCRM.settings.ZohoCRM.settings.currencies.all", "ZohoCRM.settings.currencies.ALL"), ("ZohoCRM.Modules.ALL", "ZohoCRM.modules.ALL"),
        ("ZohoCRM.modules.ALL.READ", "ZohoCRM.modules.READ"), (" ZohoCRM.mass_convert.SalesOrders.CREATE", "ZohoCRM.mass_convert.salesorders.CREATE"),
        ("ZohoCRM.modules.{module_API_name}.READ", "ZohoCRM.modules.leads.READ"), ("ZohoCRM.settings.currencies.{operation_type}", "ZohoCRM.settings.currencies.ALL"),
        ("ZohoCRM.send_mail.all.CREATE", "ZohoCRM.send_mail.all.CREATE"), ("ZohoSearch.securesearch.READ", "ZohoSearch.securesearch.READ"),
    ])
    func scopesAreReadHoweverTheyAreSpelt(_ text: String, _ scope: String) {
        #expect(ScopeName(text, module: "leads")?.description == scope)
    }

    @Test(arguments: ["", "ALL", "ZohoCRM", "ZohoCRM.ALL", "..", "{a}.{b}"])
    func whatIsNoScope(_ text: String) { #expect(ScopeName(text, module: nil) == nil) }

    @Test func theScopesOfAllOperationsAreRead() {
        for operation in CallScan.operations {
            for text in operation.scopes.flatMap({ $0.value.split(separator: " ") }) {
                let scope = ScopeName(String(text), module: nil)
                #expect(scope != nil && ["ALL", "READ", "CREATE", "UPDATE", "DELETE", "CUSTOM"].contains(scope?.operation ?? ""), "\(operation.id.value): \(text)")
            }
        }
    }

    /// Every operation that functions written by hand call is one of the description.
    @Test func theTableOfFunctionsFitsTheDescription() {
        let known = Set(CallScan.operations.map(\.id.value))
        for function in HandWrittenCalls.functions { #expect(known.isSuperset(of: function.operations), "\(function)") }
    }
}
