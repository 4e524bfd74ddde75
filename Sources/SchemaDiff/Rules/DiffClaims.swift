/// What a rule says happens to an app that was built from the old description. Each is provable: the first by the
/// compiler, the others by replaying payloads.
public struct DiffClaims: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Code that uses the thing stops compiling when the bindings are generated again.
    public static let sourceBreaking = DiffClaims(rawValue: 1)
    /// The app as it is built now asks for what is gone, or misses or misreads what it gets.
    public static let readBreaking = DiffClaims(rawValue: 2)
    /// The app as it is built now sends what the organisation refuses, drops or no longer offers.
    public static let writeBreaking = DiffClaims(rawValue: 4)
    /// Only what people see changes.
    public static let cosmetic = DiffClaims(rawValue: 8)
    /// Nothing that an app does breaks: there is more than before, or what changed does not reach it.
    public static let compatible: DiffClaims = []

    private static let all: [(DiffClaims, String)] = [
        (.sourceBreaking, "source-breaking"), (.readBreaking, "read-breaking"), (.writeBreaking, "write-breaking"),
        (.cosmetic, "cosmetic"),
    ]

    /// In a fixed order; `compatible` if nothing else is claimed.
    public var names: [String] {
        let names = Self.all.filter { contains($0.0) }.map(\.1)
        return names.isEmpty ? ["compatible"] : names
    }

    public var isBreaking: Bool { !isDisjoint(with: [.sourceBreaking, .readBreaking, .writeBreaking]) }
}
