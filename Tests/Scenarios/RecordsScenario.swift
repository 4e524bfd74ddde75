import CRMSandbox
import ZohoCRM

/// A piece of what an app does with records, to be played to a client and the sandbox behind it: in process and over
/// a socket it must come out the same. Each has a sandbox of its own.
public struct RecordsScenario: Sendable, CustomStringConvertible {
    public let name: String
    private let body: @Sendable (ZohoCRM, Sandbox) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (ZohoCRM, Sandbox) async throws -> Void) {
        self.name = name
        self.body = body
    }

    public var description: String { name }

    public static let all: [RecordsScenario] = Self.reading + Self.writing + Self.trouble

    /// - Throws: what was not as it should be.
    public func run(_ zoho: ZohoCRM, _ sandbox: Sandbox) async throws { try await body(zoho, sandbox) }

    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    static func demand(_ isTrue: Bool, _ reason: @autoclosure () -> String) throws {
        if !isTrue { throw Broken(description: reason()) }
    }

    /// The error that work must end with.
    static func error(of work: () async throws -> Void) async throws -> CRMError {
        do {
            try await work()
        } catch let error as CRMError {
            return error
        }
        throw Broken(description: "it went well although it must not")
    }
}
