/// The text of a documentation comment. May hold anything: the renderer makes lines of it.
struct DocComment: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Paragraphs; each starts on a line of its own.
    var paragraphs: [String]
    /// Set off from the paragraphs by an empty line.
    var discussion: [String] = []
    /// What there is to say about parameters.
    var parameters: [Parameter] = []
    /// What a function throws, and when.
    var throwing: String?

    struct Parameter: Hashable, Sendable {
        var name: String
        var text: String
    }

    init(_ paragraphs: [String] = []) { self.paragraphs = paragraphs }
    init(stringLiteral value: String) { paragraphs = [value] }
}
