import Foundation
import Testing
import VtigerCRM

/// The whole scenario against a real server:
///
///     CRM_VTIGER_URL=https://crm.example.com CRM_VTIGER_USER=admin CRM_VTIGER_KEY=… swift test --filter VtigerLive
///
/// The user must be allowed to create and delete leads, accounts and contacts. Nothing else is touched, and what was made is
/// deleted at the end.
@Suite("VtigerLive") struct VtigerLiveTests {
    private static let environment = ProcessInfo.processInfo.environment

    static var missing: [String] {
        ["CRM_VTIGER_URL", "CRM_VTIGER_USER", "CRM_VTIGER_KEY"].filter { environment[$0]?.isEmpty ?? true }
    }

    @Test(
        "The whole scenario on the server of $CRM_VTIGER_URL",
        .enabled("set CRM_VTIGER_URL, CRM_VTIGER_USER and CRM_VTIGER_KEY to run it against a server") { missing.isEmpty },
        .timeLimit(.minutes(20)))
    func everything() async throws {
        let values = Self.environment
        let access = VtigerAccess(
            url: values["CRM_VTIGER_URL"] ?? "", user: values["CRM_VTIGER_USER"] ?? "", key: Secret(values["CRM_VTIGER_KEY"] ?? ""))
        try await VtigerScenario(access) { print($0) }.play()
    }
}
