import Foundation

/// A client and the CRM in memory that it talks to, without a network and without waiting, for the tests of an app.
///
///     let zoho = try await SandboxClient.zoho(seed: ["Leads": 2500])          // the client alone
///
///     let crm = try await SandboxClient(snapshots: folder)                    // with the handles to its other side
///     await crm.order(.tooManyRequests(retryAfter: 5), path: "/Leads")
///     …                                                                       // the app's code, with `crm.zoho`
///     #expect(crm.clock.sleeps == [.seconds(5)])
///
/// Each has a CRM of its own, so tests run side by side. The client signs in with a refresh token as a real one
/// does; retries and waits take no time, as both sides live on a virtual clock.
public struct SandboxClient: Sendable {
    public let zoho: ZohoCRM
    /// Records, requests, faults and fields from the other side.
    public let sandbox: Sandbox
    /// The time of both sides. It stands still but for the client's waits, which move it on.
    public let clock: VirtualClock

    /// - Parameters:
    ///   - folder: the snapshots of your own organisation, as `crm pull` writes them; nil for the standard
    ///     organisation. A folder is read once in a process.
    ///   - seed: made-up records by module, what lookups point into first.
    ///   - options: how the sandbox behaves; its clock is replaced by the virtual one.
    ///   - retry: how the client repeats calls; by default the standard way without its random part, so that waits are
    ///     the same in every run.
    ///   - middleware: between client and sandbox, as for a real client.
    ///   - observer: is told of calls and odd values.
    /// - Throws: `SandboxError` if the folder holds no usable snapshot, or has no module to be seeded.
    public init(
        snapshots folder: URL? = nil, seed: KeyValuePairs<String, Int> = [:], options: SandboxOptions = SandboxOptions(),
        retry: RetryPolicy = RetryPolicy(jitter: Jitter { 0 }), middleware: [any Middleware] = [],
        observer: (any ClientObserver)? = nil
    ) async throws {
        let clock = VirtualClock(jumping: true)
        var options = options
        options.clock = .virtual(clock)
        sandbox = Sandbox(organisation: try OrganisationCache.shared.organisation(in: folder), options: options)
        for (module, count) in seed { try await sandbox.seed(module, count: count) }
        self.clock = clock
        zoho = sandbox.client(retry: retry, middleware: middleware, observer: observer, clock: clock)
    }

    /// The client alone; see ``init(snapshots:seed:options:retry:middleware:observer:)``.
    public static func zoho(
        snapshots folder: URL? = nil, seed: KeyValuePairs<String, Int> = [:], options: SandboxOptions = SandboxOptions()
    ) async throws -> ZohoCRM {
        try await SandboxClient(snapshots: folder, seed: seed, options: options).zoho
    }

    /// Orders a mishap.
    ///
    ///     await crm.order(.status(500), call: 2, path: "/Leads")
    /// - Parameters:
    ///   - call: only the n-th call that matches, from 1; nil for every one.
    ///   - method: only calls with this method.
    ///   - path: only calls whose path contains this text; signing in (`/oauth/v2/token`) is a call too.
    public func order(
        _ fault: SandboxFault.Kind, call: Int? = 1, method: HTTPMethod? = nil, path: String? = nil
    ) async {
        await sandbox.inject(SandboxFault(fault, call: call, method: method, path: path))
    }
}

extension Sandbox {
    /// A client of this sandbox, which signs in with a refresh token.
    /// - Parameters:
    ///   - base: where the sandbox is reached; nil for in process.
    ///   - transport: what carries the calls there; nil for in process.
    ///   - clock: what the client waits by.
    public func client(
        at base: URL? = nil, transport: (any HTTPTransport)? = nil, retry: RetryPolicy = .standard,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) -> ZohoCRM {
        ZohoCRM(
            dataCenter: .custom(accounts: base ?? baseURL, api: base ?? baseURL),
            tokens: .refreshToken("sandbox", client: ClientCredentials(id: "sandbox", secret: "sandbox")),
            transport: transport ?? self.transport, retry: retry, middleware: middleware, observer: observer, clock: clock)
    }
}
