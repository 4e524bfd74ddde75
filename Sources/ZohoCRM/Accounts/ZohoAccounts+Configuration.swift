import CRMRuntime

extension ZohoAccounts {
    /// Users of an app whose id, secret, data centre, environment and token store stand in settings.
    ///
    /// - Parameter store: where tokens are kept, if not where the settings say.
    /// - Throws: `CRMError` that names the setting that is missing or wrong, and where it was looked for.
    public convenience init(
        _ configuration: ZohoConfiguration, store: (any TokenStore)? = nil,
        transport: any HTTPTransport = URLSessionTransport(), retry: RetryPolicy = .standard,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) throws(CRMError) {
        self.init(
            dataCenter: try configuration.dataCenter(), environment: try configuration.environment(),
            client: try configuration.client(), store: try configuration.tokenStore(unless: store), transport: transport,
            retry: retry, middleware: try configuration.middleware(after: middleware), observer: observer, clock: clock)
    }
}
