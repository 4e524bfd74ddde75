import CRMRuntime
import Foundation

/// A service that stands in front of Zoho, holds the sign-in itself and wants a key of its own.
public struct ZohoGateway: Sendable, Hashable {
    /// What the paths of the API (`/crm/v8/…`) are appended to.
    public let api: URL
    /// Where connections are managed; nil where that is not done over an API.
    public let control: URL?
    /// Sent as `Authorization: Bearer …`.
    public let key: Secret
    /// The header that chooses one of several connections.
    public let connectionHeader: String
    /// The name of Zoho CRM at the gateway.
    public let app: String

    public init(
        api: URL, control: URL? = nil, key: Secret, connectionHeader: String = "Maton-Connection", app: String = "zoho-crm"
    ) {
        self.api = api
        self.control = control
        self.key = key
        self.connectionHeader = connectionHeader
        self.app = app
    }

    /// The gateway of maton.ai.
    public static func maton(key: Secret) -> ZohoGateway {
        ZohoGateway(api: host("gateway.maton.ai/zoho-crm"), control: host("ctrl.maton.ai"), key: key)
    }

    /// The gateway of maton.ai, with the key of the environment variable `MATON_API_KEY`.
    /// - Throws: `CRMError` if the variable is not set.
    public static func maton(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CRMError) -> ZohoGateway {
        guard let key = environment["MATON_API_KEY"], !key.isEmpty else {
            throw CRMError(
                .refused(rule: "configuration.missing"), "the gateway's key is missing; looked at $MATON_API_KEY",
                nextAction: "Copy the API key from maton.ai/settings and export it under this name.")
        }
        return maton(key: Secret(key))
    }

    /// Only for the two addresses above, which make valid URLs.
    private static func host(_ text: String) -> URL { URL(string: "https://\(text)")! }
}
