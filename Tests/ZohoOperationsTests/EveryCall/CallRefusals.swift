/// Calls of the table that endpoints of the sandbox refuse, as the samples don't fit its data, and why.
enum CallRefusals {
    static let reasons: [String: String] = [:]
}
