import RecordCore

/// The parts of an id such as `10x4`: the module's number and the record's.
enum RecordNumber {
    /// The number behind the `x`, by which the server compares ids; nil for a text that is no id.
    static func number(_ id: String) -> UInt64? {
        let parts = id.utf8.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
        guard parts.count == 2, digits(parts[0]) else { return nil }
        return digits(parts[1]) ? UInt64(String(Substring(parts[1]))) : nil
    }

    static func isID(_ text: String) -> Bool { number(text) != nil }

    private static func digits(_ text: Substring.UTF8View) -> Bool {
        !text.isEmpty && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
