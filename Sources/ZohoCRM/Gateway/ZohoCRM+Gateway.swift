import CRMRuntime
import Foundation

extension ZohoCRM {
    /// A client that calls Zoho through a gateway, which signs in for it.
    ///
    ///     let zoho = ZohoCRM(gateway: try .maton())                                    // MATON_API_KEY
    ///     let zoho = ZohoCRM(gateway: .maton(key: key), connection: connection.id)
    ///
    /// Zoho's errors come through with their codes; those of the gateway itself are `gateway.400` (no connection),
    /// `gateway.401` (the key), `gateway.404` and `gateway.429`.
    /// - Parameter connection: the id of the connection to use; nil for the gateway's default, the oldest active one.
    public init(
        gateway: ZohoGateway, connection: String? = nil, transport: any HTTPTransport = URLSessionTransport(),
        retry: RetryPolicy = .standard, timeout: Duration = .seconds(60), deadline: Duration? = nil,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        let headers: HTTPHeaders = connection.map { [gateway.connectionHeader: $0] } ?? [:]
        self.init(
            api: APIClient(
                baseURL: gateway.api, dialect: PassThroughDialect(), transport: transport, tokens: FixedToken(gateway.key),
                authorization: .bearer, headers: headers, middleware: middleware, retry: retry, timeout: timeout,
                deadline: deadline, observer: observer, clock: RuntimeClock(clock)),
            dataCenter: .custom(accounts: gateway.api, api: gateway.api), environment: .production)
    }
}
