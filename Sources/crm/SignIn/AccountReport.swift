import Foundation
import ZohoCRM

/// Who a client is signed in as, asked of the CRM itself.
struct AccountReport: Sendable {
    /// nil where the scopes do not allow to ask.
    var user: User?
    var organisation: Organisation?
    var token: AccessToken

    struct User: Sendable {
        let id: String
        let name: String
        let email: String?
        let role: String?
        let profile: String?

        /// `Ada Keller <ada@example.com>`
        var label: String { email.map { "\(name) <\($0)>" } ?? name }
    }

    struct Organisation: Sendable {
        /// The `zgid`, which chooses it in `X-CRM-ORG`.
        let id: String
        let name: String
    }

    /// - Throws: `CRMError` if there is no token, or the CRM does not answer. That the scopes don't suffice is no error.
    init(_ zoho: ZohoCRM) async throws {
        async let user = Self.first("users", of: zoho, "/crm/v8/users", [("type", "CurrentUser")])
        async let organisation = Self.first("org", of: zoho, "/crm/v8/org", [])
        self.user = try await user.map { json in
            User(
                id: json["id"]?.string ?? "", name: json["full_name"]?.string ?? json["last_name"]?.string ?? "",
                email: json["email"]?.string, role: json["role"]?["name"]?.string, profile: json["profile"]?["name"]?.string)
        }
        self.organisation = try await organisation.map { json in
            Organisation(id: json["zgid"]?.string ?? "", name: json["company_name"]?.string ?? "")
        }
        guard let tokens = zoho.api.tokens else {
            throw CRMError(.signIn(reason: "no-tokens"), "this client has no tokens", nextAction: "Sign in with `crm login`.")
        }
        token = try await tokens.token()
    }

    /// The only element of the list; nil if the scopes do not allow to read it.
    private static func first(
        _ key: String, of zoho: ZohoCRM, _ path: String, _ query: [(name: String, value: String)]
    ) async throws -> JSONValue? {
        let call = APICall("\(key).current", path: path, query: query)
        do {
            return try await zoho.api.send(call).json(of: call)?[key]?[0]
        } catch let error as CRMError where ["OAUTH_SCOPE_MISMATCH", "NO_PERMISSION"].contains(error.crmCode) {
            return nil
        }
    }
}
