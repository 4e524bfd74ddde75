/// Makes ids like the real ones: the organisation's prefix and a running number, 19 digits together.
struct IDSource: Sendable {
    /// The digits that all ids of the organisation begin with.
    let prefix: String
    private var last: UInt64

    /// New ids are greater than `base` with its last twelve digits at nine billion: above every id of a snapshot.
    init(prefix: String) {
        // 7 + 12 digits always fit: the greatest UInt64 has 20.
        let digits = String(prefix.filter { $0.isASCII && $0.isNumber }.prefix(7))
        self.prefix = digits.count == 7 ? digits : "4876876"
        last = (UInt64(self.prefix) ?? 4_876_876) * 1_000_000_000_000 + 9_000_000_000
    }

    mutating func next() -> UInt64 {
        // The steps of real ids are uneven; a fixed step above one keeps neighbours from being guessed right.
        last += 3
        return last
    }

    /// An id that is part of the organisation's furniture (users, profiles …): always the same for the same number.
    func fixed(_ suffix: Int) -> String {
        let digits = String(suffix)
        return prefix + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
}
