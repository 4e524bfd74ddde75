import CRMRuntime

/// Finds the row of a table of routes that a request is for. Rows are tried in their order, so a path with fixed words
/// stands above the one with parameters in their place.
struct Router<Endpoint: Sendable>: Sendable {
    struct Route: Sendable {
        let method: HTTPMethod
        let pattern: RoutePattern
        let endpoint: Endpoint

        init(_ method: HTTPMethod, _ pattern: String, _ endpoint: Endpoint) {
            self.method = method
            self.pattern = RoutePattern(pattern)
            self.endpoint = endpoint
        }
    }

    enum Match: Sendable {
        case found(Endpoint, parameters: [String: String])
        /// The path exists with other methods.
        case otherMethod
        case none
    }

    let routes: [Route]
    /// Parts of paths that never stand for a parameter: `actions` is no record id, whatever stands before it.
    let words: Set<String>

    init(routes: [Route], words: Set<String> = []) {
        self.routes = routes
        self.words = words
    }

    /// The row itself; nil if there is none with this method.
    func matchRoute(_ method: HTTPMethod, _ path: [String]) -> Route? {
        routes.first { $0.method == method && $0.pattern.match(path, words: words) != nil }
    }

    func match(_ method: HTTPMethod, _ path: [String]) -> Match {
        var pathExists = false
        for route in routes {
            guard let parameters = route.pattern.match(path, words: words) else { continue }
            if route.method == method { return .found(route.endpoint, parameters: parameters) }
            pathExists = true
        }
        return pathExists ? .otherMethod : .none
    }
}
