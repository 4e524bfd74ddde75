import CRMRuntime
import CRMSchema
import Foundation
import RecordCore

/// A CRM in memory, made from an organisation's snapshots: it keeps records, checks writes like the real service,
/// answers errors in its words, and forgets everything when it goes.
///
/// In process it is an `HTTPTransport`, without a socket; `crm sandbox` puts the same thing on a port.
///
///     let sandbox = try Sandbox(snapshots: StandardOrganisation.zohoSnapshots)
///     let zoho = ZohoCRM(…, transport: sandbox.transport)
public struct Sandbox: Sendable {
    private let server: ZohoSandbox

    /// A sandbox for a parsed organisation: parse once, make as many sandboxes of it as there are tests.
    public init(organisation: SandboxOrganisation, options: SandboxOptions = SandboxOptions()) {
        server = ZohoSandbox(organisation: organisation.zoho, specification: organisation.specification, options: options)
    }

    /// - Throws: `SandboxError` if the folder cannot be read or holds no usable snapshot.
    public init(snapshots folder: URL, options: SandboxOptions = SandboxOptions()) throws {
        self.init(organisation: try SandboxOrganisation(snapshots: folder), options: options)
    }

    /// - Throws: `SandboxError` if none of the files is a usable snapshot.
    public init(snapshots files: [SnapshotFile], options: SandboxOptions = SandboxOptions()) throws {
        self.init(organisation: try SandboxOrganisation(snapshots: files), options: options)
    }

    /// Carries requests to this sandbox. The host of a request does not matter, its path does.
    public var transport: any HTTPTransport { SandboxTransport(sandbox: self) }

    /// Answers one request, whatever it is: there is no request that makes it throw.
    public func respond(to request: HTTPRequest) async -> HTTPResponse { await server.respond(to: request) }

    /// A live access token, for tests that are not about signing in.
    public func makeAccessToken() async -> String { await server.makeAccessToken() }

    /// An active connection of the gateway's that this key may use, for tests that are not about making one. The gateway is
    /// at `/zoho-crm`, its control host at `/connections`; any key is good but those that begin with `invalid`.
    /// - Returns: its id.
    public func makeConnection(key: Secret) async -> String { await server.makeConnection(key: key.reveal()) }

    /// Ends every access token at once: the next call with one is a 401.
    public func endAccessTokens() async { await server.endAccessTokens() }

    /// Forgets all records, tokens, faults and changes of fields.
    public func reset() async { await server.reset() }

    /// Fills a module with made-up records, the same for the same `SandboxOptions.randomSeed`. Seed the modules that
    /// lookups point into first: references are made to records that are there.
    /// - Throws: `SandboxError.unknownModule`.
    public func seed(_ module: String, count: Int) async throws(SandboxError) { try await server.seed(module, count: count) }

    /// Puts a record into a module as it stands, unchecked: what records hold after somebody has changed the metadata.
    /// - Parameters:
    ///   - values: as the store keeps them: references by id, rows of subforms as objects of their fields.
    ///   - modules: for references into one of several modules, by field.
    /// - Throws: `SandboxError.unknownModule`.
    package func plant(
        _ values: [String: JSONValue], id: UInt64, in module: String, referencing modules: [String: String] = [:]
    ) async throws(SandboxError) {
        try await server.plant(values, id: id, in: module, referencing: modules)
    }

    /// Changes the fields of a module as an administrator would: metadata, validation and records follow.
    /// - Throws: `SandboxError`; then nothing has changed.
    public func change(_ module: String, _ changes: FieldChange...) async throws(SandboxError) {
        try await server.change(module, changes)
    }

    /// Changes modules as an administrator would: metadata, all that refers to them, and records follow.
    /// - Throws: `SandboxError`; then nothing has changed.
    public func change(_ changes: ModuleChange...) async throws(SandboxError) { try await server.change(changes) }

    /// From now on metadata comes with its keys and lists in another order each time, as a server may have it.
    /// - Parameter seed: decides the orders; nil puts an end to it.
    public func shuffleMetadata(seed: UInt64?) async { await server.shuffleMetadata(seed: seed) }

    /// Orders a mishap.
    public func inject(_ fault: SandboxFault) async { await server.inject(fault) }

    /// How many records the modules hold; modules without records are left out.
    public var recordCounts: [String: Int] { get async { await server.counts } }

    /// Every operation of the endpoint spec, and whether it works on the sandbox's data or has a canned answer. Empty
    /// without a spec.
    public var operations: [SandboxOperation] { get async { await server.operations } }

    /// The last requests, tokens and all, if `SandboxOptions.recordsRequests` is set: for tests about what a client
    /// sends.
    public var recordedRequests: [HTTPRequest] { get async { await server.recordedRequests } }
}
