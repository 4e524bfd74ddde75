/// A token, password or key: a text that never prints.
///
/// Printing, interpolating, dumping or debugging it shows `…`. Its text is taken out in one place, ``reveal()``,
/// so a search for that word finds every use. It is deliberately not `Codable`: only a token store may write it.
public struct Secret: Sendable, Hashable {
    private let text: String

    public init(_ text: String) { self.text = text }

    /// The text itself. Use it for a header, a form field or a store, never for a message.
    public func reveal() -> String { text }

    public var isEmpty: Bool { text.isEmpty }

    /// What stands for a secret wherever one would be printed.
    public static let placeholder = "…"
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { Self.placeholder }
    public var debugDescription: String { Self.placeholder }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Secret: ExpressibleByStringLiteral {
    /// For tests and examples; a secret in source code is no secret.
    public init(stringLiteral value: String) { self.init(value) }
}
