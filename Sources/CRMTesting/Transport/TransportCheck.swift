/// One rule that every transport keeps, as a check against a server on this computer. Data: see ``all``.
public struct TransportCheck: Sendable, CustomStringConvertible {
    public let name: String
    let run: @Sendable (any HTTPTransport) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any HTTPTransport) async throws -> Void) {
        self.name = name
        self.run = run
    }

    public var description: String { name }

    /// Plays the check to a transport.
    /// - Throws: ``TransportKitFailure`` that says what was wrong.
    public func callAsFunction(_ transport: any HTTPTransport) async throws {
        do {
            try await run(transport)
        } catch let broken as Broken {
            throw TransportKitFailure(check: name, reason: broken.reason)
        } catch {
            throw TransportKitFailure(check: name, reason: "it threw “\(error)”")
        }
    }

    struct Broken: Error { let reason: String }

    static func demand(_ isTrue: Bool, _ reason: @autoclosure () -> String) throws {
        if !isTrue { throw Broken(reason: reason()) }
    }
}

/// What a transport does wrong.
public struct TransportKitFailure: Error, Sendable, Hashable, CustomStringConvertible {
    public let check: String
    public let reason: String
    public var description: String { "\(check): \(reason)" }
}
