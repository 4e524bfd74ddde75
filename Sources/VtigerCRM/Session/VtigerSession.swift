import CRMRuntime
import RecordCore

/// A signed-in session, and what the server tells about its user.
///
/// All but the first two is optional: releases up to 7.2 tell no more than those and the versions.
public struct VtigerSession: Sendable, Hashable {
    /// The name under which calls go; whoever has it can act as the user.
    public let name: Secret
    /// The id of the user, with its prefix: `19x1`.
    public let userID: RawRecordID
    /// The version of the web service: `0.22`.
    public let apiVersion: String?
    /// The version of the CRM: `8.4.0`.
    public let vtigerVersion: String?
    public let userName: String?
    public let firstName: String?
    public let lastName: String?
    public let email: String?
    /// The user's time zone, such as `UTC`. Date-times of records are not in it, but in the server's own.
    public let timeZone: String?
    /// `12` or `24`.
    public let hourFormat: String?
    /// How the CRM shows the user dates, such as `dd-mm-yyyy`. On the wire they are always ISO.
    public let dateFormat: String?
    public let isAdmin: Bool?
    /// In minutes.
    public let callDuration: Int?
    /// In minutes.
    public let otherEventDuration: Int?

    /// The result of `login` or `extendsession`; nil if it names no session.
    init?(_ result: JSONValue) {
        guard let name = result["sessionName"]?.string, !name.isEmpty, let user = result["userId"]?.string else { return nil }
        func text(_ key: String) -> String? { result[key]?.string }
        self.name = Secret(name)
        userID = RawRecordID(user)
        apiVersion = text("version")
        vtigerVersion = text("vtigerVersion")
        userName = text("username")
        firstName = text("first_name")
        lastName = text("last_name")
        email = text("email")
        timeZone = text("time_zone")
        hourFormat = text("hour_format")
        dateFormat = text("date_format")
        isAdmin = text("is_admin").map { $0 == "on" }
        callDuration = text("call_duration").flatMap { Int($0) }
        otherEventDuration = text("other_event_duration").flatMap { Int($0) }
    }
}
