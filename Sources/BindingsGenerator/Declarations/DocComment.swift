/// The text of a documentation comment. May hold anything: the renderer makes lines of it.
struct DocComment: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Paragraphs; each starts on a line of its own.
    var paragraphs: [String]

    init(_ paragraphs: [String] = []) { self.paragraphs = paragraphs }
    init(stringLiteral value: String) { paragraphs = [value] }
}
