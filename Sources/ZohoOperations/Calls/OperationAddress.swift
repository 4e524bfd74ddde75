import Foundation
import ZohoCRM

/// The address of a file that an earlier answer gave: whole, or only from the host on.
enum OperationAddress {
    /// Points a call to it.
    /// - Throws: `CRMError` for what is no address, and for a host of somebody else: the token is sent there.
    static func apply(_ text: String, to call: inout APICall, of zoho: ZohoCRM) throws(CRMError) {
        guard let parts = URLComponents(string: text), parts.path.hasPrefix("/") else { throw OperationProblem.noAddress(call: call.name) }
        if let host = parts.host {
            guard isOwn(host, port: parts.port, of: zoho) else { throw OperationProblem.foreignHost(host, call: call.name) }
            var base = URLComponents()
            (base.scheme, base.host, base.port) = (parts.scheme ?? "https", host, parts.port)
            call.baseURL = base.url
        }
        // The query stays as it is, byte for byte: it may be signed, and a plus sign in it may mean a space.
        call.path = parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
    }

    /// A host of the client's data centre: that of the API, that for files, or another one of the same domain.
    private static func isOwn(_ host: String, port: Int?, of zoho: ZohoCRM) -> Bool {
        let own = [zoho.api.baseURL, zoho.dataCenter.api, zoho.dataCenter.files].compactMap(\.self)
        if own.contains(where: { $0.host?.lowercased() == host.lowercased() && $0.port == port }) { return true }
        guard let domain = zoho.dataCenter.apiDomain, port == nil || port == 443 else { return false }
        return host.lowercased().hasSuffix(".\(domain)")
    }
}
