/// Which names count: those that an `include` pattern matches, or all without one, but none that an `exclude` pattern
/// matches.
public struct NameSelection: Hashable, Sendable {
    public var include: [NamePattern]
    public var exclude: [NamePattern]

    /// Everything.
    public static let all = NameSelection()

    public init(include: [NamePattern] = [], exclude: [NamePattern] = []) {
        self.include = include
        self.exclude = exclude
    }

    public init(include: [String], exclude: [String] = []) {
        self.init(include: include.map { NamePattern($0) }, exclude: exclude.map { NamePattern($0) })
    }

    public func contains(_ name: String) -> Bool {
        (include.isEmpty || include.contains { $0.matches(name) }) && !exclude.contains { $0.matches(name) }
    }

    /// Patterns that match none of the names, with the name that was probably meant: misspelled, or gone.
    public func unmatched(in names: [String]) -> [(pattern: NamePattern, nearest: String?)] {
        (include + exclude).filter { pattern in !names.contains { pattern.matches($0) } }
            .map { ($0, $0.isName ? NearestName.of($0.text, in: names) : nil) }
    }
}
