#if CommandLine
import VtigerCRM

/// Signs in, and sees what a wrong key does.
struct VtigerSignInStep: TourStep {
    let vtiger: VtigerCRM
    let title = "A VtigerCRM in memory, and signing in"

    func run(_ printer: TourPrinter) async throws {
        printer.say("The sandbox listens at \(vtiger.url.absoluteString) with the habits of VtigerCRM 8.4.0, broken parts included.")
        printer.code(#"let vtiger = try VtigerCRM(url: "https://crm.example.com", user: "admin", accessKey: key)"#)
        let session = try await vtiger.session()
        try expect(title, "admin", session.userName)
        printer.result("challenge and key made a session: VtigerCRM \(session.vtigerVersion ?? "?"), \(session.userName ?? "?") is \(session.userID)")
        do {
            _ = try await VtigerCRM(url: vtiger.url, user: "admin", accessKey: "guessed").session()
            throw TourFailure(step: title, expected: "a refusal of the wrong key", found: "a session")
        } catch let error as CRMError {
            try expect(title, "sign-in.INVALID_USER_CREDENTIALS", error.code)
            printer.result("with a wrong key: \(error.code)")
        }
    }
}
#endif
