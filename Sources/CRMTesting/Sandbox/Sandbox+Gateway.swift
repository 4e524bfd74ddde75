import Foundation

extension Sandbox {
    /// The gateway that this sandbox plays: give it to a client or to `GatewayConnections`, with the sandbox's transport.
    ///
    ///     let connections = try GatewayConnections(sandbox.gateway(), transport: sandbox.transport)
    /// - Parameters:
    ///   - base: where the sandbox is reached; nil for in process.
    ///   - key: any, but those that begin with `invalid` are refused.
    public func gateway(at base: URL? = nil, key: Secret = "sandbox") -> ZohoGateway {
        let base = base ?? baseURL
        return ZohoGateway(api: base.appendingPathComponent("zoho-crm"), control: base, key: key)
    }

    /// A client that calls this sandbox through its gateway, over a connection that is made for it.
    /// - Parameters:
    ///   - transport: what carries the calls there; nil for in process.
    ///   - clock: what the client waits by.
    public func gatewayClient(
        at base: URL? = nil, key: Secret = "sandbox", transport: (any HTTPTransport)? = nil,
        retry: RetryPolicy = RetryPolicy(jitter: Jitter { 0 }), middleware: [any Middleware] = [],
        observer: (any ClientObserver)? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) async -> ZohoCRM {
        let connection = await makeConnection(key: key)
        return ZohoCRM(
            gateway: gateway(at: base, key: key), connection: connection, transport: transport ?? self.transport, retry: retry,
            middleware: middleware, observer: observer, clock: clock)
    }
}
