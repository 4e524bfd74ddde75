import CRMRuntime
import Foundation

/// Where an organisation's data lives: the hosts for signing in, for the API and for files.
///
/// Source: Zoho CRM v8, "Multi data centre"; the hosts of UK and AE partly follow from the pattern of the others.
/// For a host that is not here use ``custom(accounts:api:files:)``.
public struct DataCenter: Sendable, Hashable {
    /// The three separate worlds of an organisation. A token belongs to one of them.
    public enum Environment: String, Sendable, Hashable, CaseIterable {
        case production, sandbox, developer
    }

    /// `us`, `eu` …, as the redirect after signing in names it; `custom` for hosts of your own.
    public let name: String
    /// Base URL of the sign-in server.
    public let accounts: URL
    /// Base URL of the production API.
    public let api: URL
    /// Base URL for bulk uploads; nil where it is not known.
    public let files: URL?
    /// What all API hosts of this data centre end with, `zohoapis.eu`; nil for hosts of your own.
    package let apiDomain: String?

    public static let us = DataCenter("us", accounts: "accounts.zoho.com", api: "zohoapis.com")
    public static let eu = DataCenter("eu", accounts: "accounts.zoho.eu", api: "zohoapis.eu")
    public static let `in` = DataCenter("in", accounts: "accounts.zoho.in", api: "zohoapis.in")
    public static let cn = DataCenter("cn", accounts: "accounts.zoho.com.cn", api: "zohoapis.com.cn")
    public static let au = DataCenter("au", accounts: "accounts.zoho.com.au", api: "zohoapis.com.au")
    public static let jp = DataCenter("jp", accounts: "accounts.zoho.jp", api: "zohoapis.jp")
    public static let ca = DataCenter(
        "ca", accounts: "accounts.zohocloud.ca", api: "zohoapis.ca", files: "upload.zohocloud.ca")
    public static let sa = DataCenter("sa", accounts: "accounts.zoho.sa", api: "zohoapis.sa", files: "files.zoho.sa")
    public static let uk = DataCenter("uk", accounts: "accounts.zoho.uk", api: "zohoapis.uk")
    public static let ae = DataCenter("ae", accounts: "accounts.zoho.ae", api: "zohoapis.ae")

    public static let all: [DataCenter] = [.us, .eu, .in, .cn, .au, .jp, .ca, .sa, .uk, .ae]

    /// Hosts of your own: a sandbox on this computer (where plain http is allowed), a proxy, a new data centre.
    /// The API host is the same for every environment.
    public static func custom(accounts: URL, api: URL, files: URL? = nil) -> DataCenter {
        DataCenter(name: "custom", accounts: accounts, api: api, files: files, apiDomain: nil)
    }

    private init(name: String, accounts: URL, api: URL, files: URL?, apiDomain: String?) {
        self.name = name
        self.accounts = accounts
        self.api = api
        self.files = files
        self.apiDomain = apiDomain
    }

    private init(_ name: String, accounts: String, api: String, files: String? = nil) {
        self.init(
            name: name, accounts: Self.https(accounts), api: Self.https("www.\(api)"),
            files: Self.https(files ?? "content.\(api)"), apiDomain: api)
    }

    /// The data centre of this name, `eu` or `EU`, as the redirect after signing in gives it.
    public init?(named name: String) {
        guard let found = Self.all.first(where: { $0.name == name.lowercased() }) else { return nil }
        self = found
    }

    /// Base URL of the API in an environment.
    public func api(in environment: Environment) -> URL {
        guard let apiDomain else { return api }
        return switch environment {
        case .production: api
        case .sandbox, .developer: Self.https("\(environment.rawValue).\(apiDomain)")
        }
    }

    /// Only for the host names above, which make valid URLs.
    private static func https(_ host: String) -> URL { URL(string: "https://\(host)")! }
}
