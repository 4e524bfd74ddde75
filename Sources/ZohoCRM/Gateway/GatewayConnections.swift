import CRMRuntime
import Foundation
import RecordCore

/// The connections that a gateway holds for its key.
///
///     let connections = try GatewayConnections(.maton())
///     let new = try await connections.create()
///     print("Open", new.url!)
///     let zoho = ZohoCRM(gateway: try .maton(), connection: try await connections.active(new.id).id)
///
/// Everything thrown is a `CRMError`, or `CancellationError`.
public struct GatewayConnections: Sendable {
    private let api: APIClient
    private let app: String

    /// - Throws: `CRMError` if the gateway has no address for this.
    public init(
        _ gateway: ZohoGateway, transport: any HTTPTransport = URLSessionTransport(), retry: RetryPolicy = .standard,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) throws(CRMError) {
        guard let control = gateway.control else {
            throw CRMError(
                .refused(rule: "gateway.no-control"), "this gateway has no address for managing connections",
                nextAction: "Give `control` when you describe the gateway, or manage its connections on its own pages.")
        }
        app = gateway.app
        api = APIClient(
            baseURL: control, dialect: GatewayDialect(), transport: transport, tokens: FixedToken(gateway.key),
            authorization: .bearer, middleware: middleware, retry: retry, observer: observer, clock: RuntimeClock(clock))
    }

    /// The connections of the key.
    /// - Parameters:
    ///   - status: `ACTIVE` and so on; nil for all.
    ///   - app: nil for Zoho CRM; the gateway knows others, and `""` asks for all of them.
    public func list(status: String? = nil, app: String? = nil) async throws -> [GatewayConnection] {
        var query: [(name: String, value: String)] = []
        let app = app ?? self.app
        if !app.isEmpty { query.append(("app", app)) }
        if let status { query.append(("status", status)) }
        let call = APICall("gateway.connections.list", path: "/connections", query: query, isConfidential: true)
        guard let answer = try await api.send(call).json(of: call) else { return [] }
        return (answer["connections"]?.array ?? answer.array ?? []).compactMap(GatewayConnection.init)
    }

    /// Begins a sign-in: open the connection's `url` in a browser, then wait with `active`.
    public func create() async throws -> GatewayConnection {
        var body = JSONWriter()
        body.value(["app": .string(app)])
        var call = APICall.json("gateway.connections.create", .post, path: "/connections", body: Data(body.finish()))
        call.isConfidential = true
        // The answer may hold no more than the new id.
        let made = try await connection(call)
        return made.url == nil ? try await get(made.id) : made
    }

    /// - Throws: `CRMError` `gateway.404` if there is none with this id.
    public func get(_ id: String) async throws -> GatewayConnection {
        try await connection(APICall("gateway.connections.get", path: Self.path(id), isConfidential: true))
    }

    /// Ends a sign-in; calls cannot be made with it any more.
    public func delete(_ id: String) async throws {
        _ = try await api.send(APICall("gateway.connections.delete", .delete, path: Self.path(id), isConfidential: true))
    }

    /// Waits until somebody has finished the sign-in in a browser, asking every few seconds.
    /// - Parameter patience: how long to wait.
    /// - Throws: `CRMError` if the sign-in failed or nobody finished it in time.
    public func active(_ id: String, patience: Duration = .seconds(300)) async throws -> GatewayConnection {
        let start = api.clock.elapsed
        var pause = Duration.seconds(1)
        while true {
            let connection = try await get(id)
            if connection.isActive { return connection }
            guard !connection.hasFailed else {
                throw CRMError(
                    .signIn(reason: "connection"), "the connection \(id) is \(connection.status)",
                    call: "gateway.connections.get", nextAction: "Create a new connection and sign in again.")
            }
            guard api.clock.elapsed - start + pause <= patience else {
                throw CRMError(
                    .signIn(reason: "connection-pending"),
                    "nobody has finished the sign-in of the connection \(id) within \(Int(patience.seconds)) s",
                    call: "gateway.connections.get", nextAction: "Open its url in a browser, then wait for it again.")
            }
            try await api.clock.sleep(for: pause)
            pause = min(pause * 1.5, .seconds(10))
        }
    }

    private static func path(_ id: String) -> String { "/connections/\(PercentEncoding.segment(id))" }

    private func connection(_ call: APICall) async throws -> GatewayConnection {
        let response = try await api.send(call)
        guard let body = try response.json(of: call), let found = GatewayConnection(body["connection"] ?? body) else {
            throw CRMError(
                .unexpectedAnswer("no-connection"), "the gateway's answer holds no connection", call: call.name,
                httpStatus: response.status, nextAction: "Check the gateway's address and the connection's id.")
        }
        return found
    }
}
