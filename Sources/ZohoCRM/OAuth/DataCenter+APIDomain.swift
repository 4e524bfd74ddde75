import CRMRuntime
import Foundation

extension DataCenter {
    /// The `api_domain` of a token answer, if calls with that token may go there; nil keeps the configured host.
    ///
    /// An answer decides where the token and the data go, so it is followed only
    /// - over https to a host of the same data centre (`*.zohoapis.eu` for EU) that is of the same environment: a
    ///   client of the sandbox is never led to production;
    /// - to this computer, if the sign-in server is on this computer too.
    func accepted(apiDomain: URL, in environment: Environment) -> URL? {
        guard URLSafety.objection(to: apiDomain) == nil, let host = apiDomain.host?.lowercased(),
            apiDomain.user == nil, apiDomain.query == nil
        else { return nil }
        if URLSafety.isLoopback(host) {
            return accounts.host.map(URLSafety.isLoopback) == true ? apiDomain : nil
        }
        guard let domain = self.apiDomain, host.hasSuffix(".\(domain)"), apiDomain.port == nil else { return nil }
        let first = String(host.prefix { $0 != "." })
        let named = Environment(rawValue: first) ?? .production
        return named == environment ? apiDomain : nil
    }
}
