import Foundation
import StandardOrganisation
import VtigerCRM

/// A client and the VtigerCRM in memory that it talks to, without a network and without waiting, for the tests of an app.
///
///     let vtiger = try await SandboxClient.vtiger(seed: ["Leads": 250])       // the client alone
///
///     let crm = try await VtigerSandboxClient(quirks: .v82)                   // with the handles to its other side
///     await crm.sandbox.endSessions()
///     …                                                                       // the app's code, with `crm.vtiger`
///
/// Each has a CRM of its own, so tests run side by side. The client signs in with challenge and access key as a real one
/// does; retries and waits take no time, as both sides live on a virtual clock.
public struct VtigerSandboxClient: Sendable {
    public let vtiger: VtigerCRM
    /// Records, requests, faults and fields from the other side.
    public let sandbox: Sandbox
    /// The time of both sides. It stands still but for the client's waits, which move it on.
    public let clock: VirtualClock

    /// - Parameters:
    ///   - folder: the snapshots of your own organisation, as `crm pull` writes them; nil for the standard
    ///     organisation. A folder is read once in a process.
    ///   - seed: made-up records by module, what references point into first.
    ///   - quirks: which server is played: `.v84`, `.v82`, `.repaired`, or one of your own.
    ///   - user: who signs in: the administrator, or `reader`.
    ///   - options: how the sandbox behaves; its clock and its quirks are replaced.
    ///   - retry: how the client repeats calls; by default the standard way without its random part, so that waits are
    ///     the same in every run.
    ///   - middleware: between client and sandbox, as for a real client.
    ///   - observer: is told of calls and odd values.
    /// - Throws: `SandboxError` if the folder holds no usable snapshot, or has no module to be seeded.
    public init(
        snapshots folder: URL? = nil, seed: KeyValuePairs<String, Int> = [:], quirks: VtigerQuirks = .v84, user: String? = nil,
        options: SandboxOptions = SandboxOptions(), retry: RetryPolicy = RetryPolicy(jitter: Jitter { 0 }),
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil
    ) async throws {
        let clock = VirtualClock(jumping: true)
        var options = options
        options.clock = .virtual(clock)
        options.vtiger = quirks
        let organisation = try OrganisationCache.shared.organisation(in: folder ?? StandardOrganisation.vtigerSnapshots)
        sandbox = Sandbox(organisation: organisation, options: options)
        for (module, count) in seed { try await sandbox.seed(module, count: count) }
        self.clock = clock
        vtiger = try sandbox.vtigerClient(
            user: user ?? options.userName, accessKey: options.accessKey, retry: retry, middleware: middleware, observer: observer,
            clock: clock)
    }
}

extension SandboxClient {
    /// A client of a VtigerCRM in memory; see
    /// ``VtigerSandboxClient/init(snapshots:seed:quirks:user:options:retry:middleware:observer:)``.
    public static func vtiger(
        snapshots folder: URL? = nil, seed: KeyValuePairs<String, Int> = [:], quirks: VtigerQuirks = .v84, user: String? = nil,
        options: SandboxOptions = SandboxOptions()
    ) async throws -> VtigerCRM {
        try await VtigerSandboxClient(snapshots: folder, seed: seed, quirks: quirks, user: user, options: options).vtiger
    }
}

extension Sandbox {
    /// A client of this sandbox, which signs in with challenge and access key.
    /// - Parameters:
    ///   - base: where the sandbox is reached; nil for in process.
    ///   - user: the administrator, or `reader`.
    ///   - accessKey: what `SandboxOptions.accessKey` says.
    ///   - transport: what carries the calls there; nil for in process.
    ///   - clock: what the client waits by.
    /// - Throws: `CRMError` for an address that is none.
    public func vtigerClient(
        at base: URL? = nil, user: String = "admin", accessKey: Secret = "sandbox", transport: (any HTTPTransport)? = nil,
        retry: RetryPolicy = .standard, middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) throws -> VtigerCRM {
        try VtigerCRM(
            url: base ?? baseURL, user: user, accessKey: accessKey, transport: transport ?? self.transport, retry: retry,
            middleware: middleware, observer: observer, clock: clock)
    }
}
