import CRMRuntime

/// The last requests: a test looks at few, a long run must not grow.
struct RequestLog: Sendable {
    private(set) var requests: [HTTPRequest] = []

    /// Keeps the last thousand, at most.
    mutating func add(_ request: HTTPRequest) {
        if requests.count >= 1_000 { requests.removeFirst(500) }
        requests.append(request)
    }

    mutating func removeAll() { requests.removeAll() }
}
