import CRMRuntime

/// Methods by the names that the spec has for them.
enum HTTPMethodName {
    static func method(_ name: String) -> HTTPMethod? { HTTPMethod(rawValue: name) }
}
