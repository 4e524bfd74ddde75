import CRMSandbox
import CRMSchema
import CRMTesting
import Foundation
import RecordCore
import ZohoCRM

@testable import SchemaDiff

/// The app as it is built, run against an organisation: what each of its snippets saw, or what became of what it sent.
struct Replay {
    /// Snippet → what it saw; an error's code if it failed.
    let reads: [String: String]
    /// Snippet → why the write did not do what it should; nil for those that did.
    let problems: [String: String]

    init(in organisation: TestOrganisation) async throws {
        var reads: [String: String] = [:]
        let blueprint = try World.Blueprint(organisation)
        let world = try await World(blueprint)
        let witness = Witness()
        let scene = Scene(zoho: world.sandbox.client(retry: .never, observer: witness, clock: VirtualClock(jumping: true)))
        for snippet in fieldReads + moduleReads {
            let seen: String
            do { seen = try await snippet.run(scene) } catch { seen = "error: \(Self.code(error))" }
            reads[snippet.name] = seen + witness.takeFindings()
        }
        var problems: [String: String] = [:]
        for snippet in fieldWrites + moduleWrites {
            // A sandbox of its own for each, as one write may stand in another's way.
            let world = try await World(blueprint)
            let listener = Listener(transport: world.sandbox.transport, schema: blueprint.schema)
            let scene = Scene(
                zoho: world.sandbox.client(transport: listener, retry: .never, clock: VirtualClock(jumping: true)))
            do { _ = try await snippet.run(scene) } catch { problems[snippet.name] = "error: \(Self.code(error))" }
            if problems[snippet.name] == nil { problems[snippet.name] = listener.problem }
        }
        self.reads = reads
        self.problems = problems
    }

    private static func code(_ error: any Error) -> String { (error as? CRMError).map { "\($0.code) \($0.message)" } ?? "\(error)" }
}

/// Notes odd values that a client is told of.
final class Witness: ClientObserver, @unchecked Sendable {
    private let lock = NSLock()
    private var findings: [PageFinding] = []

    func pageFindings(_ findings: [PageFinding], in call: String) { lock.withLock { self.findings += findings } }

    func takeFindings() -> String {
        lock.withLock {
            defer { findings = [] }
            return findings.isEmpty ? "" : " odd: \(Set(findings.map { "\($0.field) \($0.kind)" }).sorted())"
        }
    }
}

/// Looks at what is sent and answered: keys that the organisation drops, values that its picklists do not offer.
final class Listener: HTTPTransport, @unchecked Sendable {
    private let transport: any HTTPTransport
    private let schema: SchemaDescription
    private let lock = NSLock()
    private var problems: [String] = []

    init(transport: any HTTPTransport, schema: SchemaDescription) {
        self.transport = transport
        self.schema = schema
    }

    var problem: String? { lock.withLock { problems.isEmpty ? nil : problems.joined(separator: "; ") } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await transport.send(request)
        var found: [String] = []
        if let ignored = response.headers["X-Sandbox-Ignored"] { found.append("dropped: \(ignored)") }
        if case .data(let body) = request.body, let json = try? JSONValue(parsing: body) {
            for record in json["data"]?.array ?? [] { found += unoffered(in: record) }
        }
        lock.withLock { problems += found }
        return response
    }

    private func unoffered(in record: JSONValue) -> [String] {
        let fields = schema.modules.flatMap { $0.fields ?? [] }
        return (record.object ?? []).flatMap { member -> [String] in
            guard let options = fields.first(where: { $0.apiName.value == member.key })?.type.options else { return [] }
            let offered = Set(options.filter(\.isUsed).map(\.value.value))
            let sent = member.value.array?.compactMap(\.string) ?? [member.value.string].compactMap(\.self)
            return sent.filter { !offered.contains($0) }.map { "not offered: \(member.key) \($0)" }
        }
    }
}
