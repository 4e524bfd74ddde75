/// The version in a path: `v8`, `v2.1`.
enum ZohoVersion {
    /// Nil for what is no version that the sandbox answers, 2 to 8.
    static func parse(_ text: String) -> Double? {
        guard text.hasPrefix("v"), let number = Double(text.dropFirst()), (2...8).contains(number) else { return nil }
        return number
    }
}
