/// Something to say about a snapshot or a configuration file. Prints as compilers do.
public struct SchemaDiagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Hashable, Sendable { case error, warning, note }

    public let severity: Severity
    /// Stable, e.g. `snapshot.missing-api-name`.
    public let code: String
    /// What is wrong and what to do next.
    public let message: String
    public let location: SourceLocation

    public init(_ severity: Severity, _ code: String, _ message: String, at location: SourceLocation) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
    }

    /// `file:line:column: error: message [code]`
    public var description: String { "\(location): \(severity.rawValue): \(message) [\(code)]" }
}
