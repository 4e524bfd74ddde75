import CRMRuntime
import CRMSchema
import Foundation
import RecordCore

/// A CRM in memory, made from an organisation's snapshots: it keeps records, checks writes like the real service,
/// answers errors in its words, and forgets everything when it goes. It plays the vendor whose snapshots it gets.
///
/// In process it is an `HTTPTransport`, without a socket; `crm sandbox` puts the same thing on a port.
///
///     let sandbox = try Sandbox(snapshots: StandardOrganisation.zohoSnapshots)
///     let zoho = ZohoCRM(…, transport: sandbox.transport)
public struct Sandbox: Sendable {
    private let server: any SandboxCore
    /// Whose CRM it plays.
    public let vendor: SchemaDescription.Vendor

    /// A sandbox for a parsed organisation: parse once, make as many sandboxes of it as there are tests.
    public init(organisation: SandboxOrganisation, options: SandboxOptions = SandboxOptions()) {
        vendor = organisation.vendor
        server =
            switch organisation.model {
            case .zoho(let model): ZohoSandbox(organisation: model, specification: organisation.specification, options: options)
            case .vtiger(let model): VtigerSandbox(organisation: model, options: options)
            }
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

    // MARK: Signing in

    /// Zoho: a live access token, for tests that are not about signing in. Empty for VtigerCRM.
    public func makeAccessToken() async -> String { await server.makeAccessToken() }

    /// Zoho: an active connection of the gateway's that this key may use, for tests that are not about making one. The gateway is
    /// at `/zoho-crm`, its control host at `/connections`; any key is good but those that begin with `invalid`.
    /// - Returns: its id.
    public func makeConnection(key: Secret) async -> String { await server.makeConnection(key: key.reveal()) }

    /// Zoho: ends every access token at once: the next call with one is a 401.
    public func endAccessTokens() async { await server.endAccessTokens() }

    /// VtigerCRM: a live session (`sessionName`), for tests that are not about signing in. Empty for Zoho.
    /// - Parameter user: one of the sandbox's users, by name; nil for the administrator.
    public func makeSession(user: String? = nil) async -> String { await server.makeSession(user: user) }

    /// VtigerCRM: ends every session at once: the next call with one is `INVALID_SESSIONID`.
    public func endSessions() async { await server.endSessions() }

    // MARK: Records and fields

    /// Forgets all records, tokens, sessions, faults and changes of fields.
    public func reset() async { await server.reset() }

    /// Fills a module with made-up records, the same for the same `SandboxOptions.randomSeed`. Seed the modules that
    /// lookups point into first: references are made to records that are there.
    /// - Throws: `SandboxError.unknownModule`.
    public func seed(_ module: String, count: Int) async throws(SandboxError) { try await server.seed(module, count: count) }

    /// Zoho: puts a record into a module as it stands, unchecked: what records hold after somebody has changed the metadata.
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

    /// Zoho: changes modules as an administrator would: metadata, all that refers to them, and records follow.
    /// - Throws: `SandboxError`, for VtigerCRM always; then nothing has changed.
    public func change(_ changes: ModuleChange...) async throws(SandboxError) { try await server.change(changes) }

    /// Zoho: from now on metadata comes with its keys and lists in another order each time, as a server may have it.
    /// - Parameter seed: decides the orders; nil puts an end to it.
    public func shuffleMetadata(seed: UInt64?) async { await server.shuffleMetadata(seed: seed) }

    /// Orders a mishap.
    public func inject(_ fault: SandboxFault) async { await server.inject(fault) }

    /// How many records the modules hold; modules without records are left out.
    public var recordCounts: [String: Int] { get async { await server.counts } }

    /// Every operation, and whether it works on the sandbox's data or has a canned answer: for Zoho those of the endpoint
    /// spec, none without a spec.
    public var operations: [SandboxOperation] { get async { await server.operations } }

    /// The last requests, tokens and all, if `SandboxOptions.recordsRequests` is set: for tests about what a client
    /// sends.
    public var recordedRequests: [HTTPRequest] { get async { await server.recordedRequests } }
}
