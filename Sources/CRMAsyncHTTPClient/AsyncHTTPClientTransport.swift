#if AsyncHTTPClient
import AsyncHTTPClient
import CRMRuntime
import Foundation
import NIOCore

/// Requests over AsyncHTTPClient, the transport for servers: it costs less processor time per call than
/// `URLSession` does on Linux.
///
///     let zoho = ZohoCRM(dataCenter: .eu, tokens: …, transport: AsyncHTTPClientTransport())
///
/// Its rules are those of `URLSessionTransport`: no cookies, no redirects, plain http to this computer only.
/// Cancelling the task cancels the request. One value serves any number of tasks; connections are reused and are
/// closed with the last copy. Comes with the package trait `AsyncHTTPClient`.
public struct AsyncHTTPClientTransport: HTTPTransport {
    private let client: SharedHTTPClient

    /// - Parameters:
    ///   - timeout: how long to wait while nothing arrives, for requests that don't say, and for a connection.
    ///   - connectionsPerHost: how many connections are open to one host at most.
    ///   - group: whose threads to use; one of its event loops serves all requests of this transport.
    public init(
        timeout: Duration = .seconds(60), connectionsPerHost: Int = 16,
        group: any EventLoopGroup = HTTPClient.defaultEventLoopGroup
    ) {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connectionsPerHost
        configuration.timeout.connect = TimeAmount(timeout)
        self.init(configuration: configuration, timeout: timeout, group: group)
    }

    /// - Parameter configuration: for proxies, client certificates and the like. Redirects are not followed and
    ///   connections are not attempted twice whatever it says: both are the client's decisions.
    public init(
        configuration: HTTPClient.Configuration, timeout: Duration = .seconds(60),
        group: any EventLoopGroup = HTTPClient.defaultEventLoopGroup
    ) {
        var configuration = configuration
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        if case .disabled = configuration.decompression { configuration.decompression = .enabled(limit: .none) }
        // The watch of each exchange stands in for it: a request may bring a time of its own.
        configuration.timeout.read = nil
        configuration.timeout.write = nil
        client = SharedHTTPClient(configuration, timeout: timeout, group: group)
    }

    public func send(_ request: CRMRuntime.HTTPRequest) async throws -> CRMRuntime.HTTPResponse {
        if let objection = URLSafety.objection(to: request.url) {
            throw TransportFailure(.unusableRequest, reason: objection)
        }
        try Task.checkCancellation()
        do {
            let exchange = try client.start(request)
            return try await withTaskCancellationHandler {
                try await exchange.get()
            } onCancel: {
                exchange.cancel()
            }
        } catch {
            throw TransportFailure.of(error)
        }
    }
}
#else
import CRMRuntime

/// What this package offers over AsyncHTTPClient needs the package trait of that name.
@available(*, unavailable, message: "enable the trait AsyncHTTPClient: .package(url: …, traits: [\"AsyncHTTPClient\"])")
public struct AsyncHTTPClientTransport {}
#endif
