import Testing

@testable import CRMSandbox

@Suite("Routes")
struct RouterTests {
    private let router = Router<String>(routes: [
        .init(.get, "/crm/{version}/users", "users"),
        .init(.get, "/crm/{version}/{module}/search", "search"),
        .init(.get, "/crm/{version}/{module}/{id}", "get"),
        .init(.delete, "/crm/{version}/{module}", "delete"),
    ])

    private func name(_ match: Router<String>.Match) -> String {
        switch match {
        case .found(let name, let parameters): "\(name) \(parameters["module"] ?? "-") \(parameters["id"] ?? "-")"
        case .otherMethod: "other method"
        case .none: "none"
        }
    }

    @Test("Rows above win, parameters are taken from the path")
    func order() {
        #expect(name(router.match(.get, ["crm", "v8", "users"])) == "users - -")
        #expect(name(router.match(.get, ["crm", "v8", "Leads", "search"])) == "search Leads -")
        #expect(name(router.match(.get, ["crm", "v8", "Leads", "12"])) == "get Leads 12")
    }

    @Test("A known path with another method is told from an unknown path")
    func methods() {
        #expect(name(router.match(.post, ["crm", "v8", "Leads"])) == "other method")
        #expect(name(router.match(.get, ["crm", "v8"])) == "none")
        #expect(name(router.match(.get, ["crm", "v8", "a", "b", "c"])) == "none")
    }
}
