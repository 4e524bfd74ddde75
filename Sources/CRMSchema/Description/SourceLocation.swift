/// A place in a snapshot or configuration file.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    /// As it was given to the loader, so that build systems can link to it.
    public let file: String
    /// Both from 1; the column counts bytes.
    public let line: Int
    public let column: Int
    /// The same column in UTF-16 code units, as SARIF and editors count.
    public let utf16Column: Int

    /// - Parameter utf16Column: nil where the line is ASCII up to there, or nobody has counted.
    public init(file: String, line: Int, column: Int, utf16Column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.utf16Column = utf16Column ?? column
    }

    public var description: String { "\(file):\(line):\(column)" }
}

/// A value of a snapshot, with its place.
public struct Located<Value: Sendable>: Sendable {
    public let value: Value
    public let location: SourceLocation

    public init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
