import CRMRuntime
import RecordCore

/// One error object of Zoho CRM: `{"code", "message", "details", "status": "error"}`.
public struct ZohoFailure: Sendable, Hashable {
    /// Zoho's code, such as `INVALID_DATA`. New ones appear without notice, so it is a text.
    public let code: String
    /// Zoho's sentence. It changes between versions; decide by ``code``.
    public let message: String
    /// What the code needs to be understood: `api_name`, `json_path`, `expected_data_type` … Empty where Zoho
    /// sends none.
    public let details: JSONValue

    /// nil if the value is not an error object. One that succeeded (`status: "success"`) is none.
    public init?(_ value: JSONValue) {
        guard let code = value["code"]?.string, !code.isEmpty else { return nil }
        // Some gateway errors have no `status`; then a code that reports a success decides.
        if let status = value["status"]?.string {
            guard status.lowercased() == "error" || status.lowercased() == "failure" else { return nil }
        } else if code == "SUCCESS" || value["message"] == nil {
            return nil
        }
        self.code = code
        message = value["message"]?.string ?? code
        details = value["details"] ?? .object([])
    }

    /// The single errors of `MULTIPLE_OR_MULTI_ERRORS`, one per problem; otherwise this one.
    public var parts: [ZohoFailure] {
        guard let errors = details["errors"]?.array else { return [self] }
        let parts = errors.compactMap(ZohoFailure.init)
        return parts.isEmpty ? [self] : parts
    }

    /// The failure with what is to be done about it.
    func described(status: Int) -> APIFailure {
        let parts = parts
        // `parts` is this error itself unless several are packed into it.
        let summary = parts == [self] ? message : "\(message): \(parts.map(\.summary).joined(separator: "; "))"
        return APIFailure(
            kind: .service(vendor: "zoho", code: code), code: code,
            message: summary,
            details: details, reaction: ZohoErrorCode.reaction(to: code, status: status),
            nextAction: ZohoErrorCode.nextAction(for: code))
    }

    /// Code, message and field in a few words.
    private var summary: String {
        let field = details["api_name"]?.string.map { " (\($0))" } ?? ""
        return "\(code) \(message)\(field)"
    }
}
