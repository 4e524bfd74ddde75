import CRMRuntime
import Foundation
import RecordCore

/// The forms of errors of Zoho's sign-in server: `{"error": "invalid_code"}`, mostly with HTTP 200.
struct ZohoOAuthDialect: APIDialect {
    func failure(status: Int, body: JSONValue) -> APIFailure? {
        // Whether a request failed is told by the missing token alone; statuses and other keys vary.
        guard body["access_token"] == nil, let error = Self.error(in: body) else { return nil }
        let code = error.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "_")
        let text = body["error_description"]?.string ?? body["message"]?.string
        return APIFailure(
            kind: .signIn(reason: code), code: error,
            message: "the sign-in server refused: \(error)" + (text.map { " (\($0))" } ?? ""),
            reaction: code == "access_denied" ? .slowDown : .report, nextAction: Self.nextAction(for: code))
    }

    func mayHoldFailure(_ body: Data) -> Bool { true }
    func holdsResults(_ body: JSONValue) -> Bool { false }
    func limits(in headers: HTTPHeaders) -> APILimits { APILimits() }

    private static func error(in body: JSONValue) -> String? {
        if let error = body["error"]?.string { return error }
        guard let status = body["status"]?.string?.lowercased(), status == "failure" || status == "error" else { return nil }
        return body["code"]?.string ?? "general_error"
    }

    static func nextAction(for code: String) -> String? {
        switch code {
        case "invalid_code":
            """
            A grant code works once and for a few minutes, a refresh token until it is revoked, both only in their own \
            data centre; get a new one.
            """
        case "invalid_client": "Check the client id, and that the client is registered in this data centre."
        case "invalid_client_secret": "Check the client secret; each data centre has its own."
        case "invalid_redirect_uri", "redirect_uri_mismatch":
            "Give the redirect URI exactly as it is registered; for codes from the console give none."
        case "access_denied":
            "Zoho gives ten access tokens in ten minutes for one refresh token: share one client or token store, and wait."
        case "invalid_scope", "invalid_oauthscope": "Check the names of the scopes."
        case "invalid_token": "The token is revoked already, or belongs to another data centre."
        case "missing_org_info": "Give the id of the organisation (`zgid`)."
        case "unauthorized_client", "unsupported_grant_type": "Check the type of the registered client."
        case "general_error": "Check all parameters, then try again later."
        default: nil
        }
    }
}
