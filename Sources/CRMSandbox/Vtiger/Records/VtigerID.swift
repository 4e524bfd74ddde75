/// An id as callers write it, read as leniently as the server does: `10x4`, ` 10x4`, `10x4x9`, `10x4'`.
struct VtigerID: Hashable {
    let prefix: Int
    /// Nil where no number stands behind the `x`, or a negative one.
    let number: Int?

    /// Nil if there is no `x`, or no number before it.
    init?(_ text: String) {
        let parts = text.split(separator: "x", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, let prefix = Self.number(parts[0]) else { return nil }
        self.prefix = prefix
        number = Self.number(parts[1])
    }

    /// The digits that a text begins with, as PHP's `intval` takes them.
    private static func number(_ text: Substring) -> Int? {
        let digits = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
        return Int(digits)
    }
}
