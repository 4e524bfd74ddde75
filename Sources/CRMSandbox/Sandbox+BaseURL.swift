import Foundation

extension Sandbox {
    /// The base URL to give to a client that uses ``transport``: no socket listens there, but it is a loopback
    /// address, for which clients allow plain http.
    public var baseURL: URL {
        var address = URLComponents()
        address.scheme = "http"
        address.host = "localhost"
        return address.url ?? URL(fileURLWithPath: "/")
    }
}
