#if CommandLine
import Foundation
import ZohoCRM

/// Exchanges a grant code for tokens and makes the first call.
struct SignInStep: TourStep {
    let zoho: ZohoCRM
    let server: URL
    let title = "A CRM in memory, and signing in"

    func run(_ printer: TourPrinter) async throws {
        printer.say("The sandbox listens at \(server.absoluteString) with the limits and error forms of Zoho CRM v8.")
        printer.code(#"let zoho = ZohoCRM(dataCenter: …, tokens: .grantToken("tour-code", client: client))"#)
        let call = APICall("org.get", path: "/crm/v8/org")
        let organisation = try await zoho.api.send(call).json(of: call)?["org"]?[0]
        guard let name = organisation?["company_name"]?.string else {
            throw TourFailure(step: title, expected: "an organisation with a name", found: organisation?.jsonText ?? "nothing")
        }
        printer.result("the code was exchanged for tokens; the organisation is called “\(name)”")
    }
}
#endif
