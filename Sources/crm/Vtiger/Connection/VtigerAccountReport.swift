import Foundation
import VtigerCRM

/// Who a client is signed in as at a VtigerCRM server, and what that server is.
struct VtigerAccountReport: Sendable {
    private let url: String
    private let session: VtigerSession
    private let types: Int

    /// - Throws: `CRMError` if the server refuses the user or does not answer.
    init(_ vtiger: VtigerCRM) async throws {
        url = vtiger.url.absoluteString
        session = try await vtiger.session()
        types = try await vtiger.types().count
        // Nobody needs this session any more.
        try await vtiger.logout()
    }

    private var name: String? {
        let words = [session.firstName, session.lastName].compactMap(\.self).filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// For people: a line each.
    var lines: [String] {
        let person = [name, session.email.map { "<\($0)>" }].compactMap(\.self).joined(separator: " ")
        let rows = [
            ("server", "\(url), VtigerCRM \(session.vtigerVersion ?? "of unknown version"), web service \(session.apiVersion ?? "?")"),
            ("user", "\(session.userName ?? "?") (\(session.userID))\(session.isAdmin == true ? ", administrator" : "")"),
            ("person", person.isEmpty ? "(not told)" : person),
            ("time zone", session.timeZone ?? "(not told)"),
            ("sees", "\(types) types of records"),
        ]
        return rows.map { $0.0.padding(toLength: 13, withPad: " ", startingAt: 0) + " " + $0.1 }
    }

    /// For programs. The session itself is not in it.
    var json: JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        return [
            "vendor": "vtiger", "url": .string(url), "vtiger_version": text(session.vtigerVersion), "api_version": text(session.apiVersion),
            "user": [
                "id": .string(session.userID.description), "name": text(session.userName), "first_name": text(session.firstName),
                "last_name": text(session.lastName), "email": text(session.email), "admin": session.isAdmin.map { .bool($0) } ?? .null,
                "time_zone": text(session.timeZone), "date_format": text(session.dateFormat),
            ],
            "types": .number(JSONNumber(types)),
        ]
    }
}
