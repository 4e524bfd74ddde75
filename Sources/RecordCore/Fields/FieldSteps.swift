/// The steps of a path behind its first: up to two rows of field tables, packed, so that a token stays a plain value
/// of a few bytes.
struct FieldSteps: Hashable, Sendable {
    /// Two numbers of 16 bits, the nearer step below; each is its row plus one, 0 for none.
    private let bits: UInt32

    /// No steps.
    init() { bits = 0 }

    private init(bits: UInt32) { self.bits = bits }

    var isEmpty: Bool { bits == 0 }

    /// More steps than fit; no row has this number.
    var isOverflow: Bool { bits == .max }

    var indices: [Int] {
        if isOverflow { return [] }
        return [bits & 0xFFFF, bits >> 16].filter { $0 > 0 }.map { Int($0) - 1 }
    }

    /// These steps, one more, and those behind it.
    func appending(_ index: Int, _ rest: FieldSteps) -> FieldSteps {
        let all = indices + [index] + rest.indices
        guard !isOverflow, !rest.isOverflow, all.count <= 2, all.allSatisfy({ (0..<0xFFFE).contains($0) }) else {
            return FieldSteps(bits: .max)
        }
        return FieldSteps(bits: all.reversed().reduce(0) { $0 << 16 | UInt32($1 + 1) })
    }
}
