/// Tokens for the pages beyond the first 2,000 rows.
///
/// A token carries all it needs (where to go on, until when, for which parameters) and a check sum over it with a
/// secret, so the sandbox keeps nothing per token and refuses what it did not make.
struct PageTokens: Sendable {
    struct Position: Hashable, Sendable {
        /// Rows before the page.
        let offset: Int
        /// The row that the page comes after; 0 if the offset alone counts.
        let after: UInt64
    }

    enum Refusal: Error, Hashable, Sendable { case mismatch, expired }

    private let secret: UInt64

    init(secret: UInt64) { self.secret = secret }

    /// - Parameters:
    ///   - expires: seconds since 1970.
    ///   - fingerprint: of everything that the token is bound to.
    func make(_ position: Position, expires: Int64, fingerprint: UInt64) -> String {
        let words = [UInt64(position.offset), position.after, UInt64(bitPattern: expires)]
        return (words + [sum(words, fingerprint)]).map(Self.hex).joined()
    }

    func read(_ token: String, fingerprint: UInt64, now: Int64) throws(Refusal) -> Position {
        let digits = Array(token.utf8)
        guard digits.count == 64, digits.allSatisfy(Self.isHexDigit) else { throw .mismatch }
        var words: [UInt64] = []
        for start in stride(from: 0, to: 64, by: 16) {
            guard let word = UInt64(String(decoding: digits[start..<(start + 16)], as: UTF8.self), radix: 16) else { throw .mismatch }
            words.append(word)
        }
        guard words[3] == sum(Array(words[..<3]), fingerprint) else { throw .mismatch }
        guard Int64(bitPattern: words[2]) > now else { throw .expired }
        // The sum has vouched for the offset.
        return Position(offset: Int(truncatingIfNeeded: words[0]), after: words[1])
    }

    /// What a token is bound to: the user, the path and every parameter but those that page, in any order.
    static func fingerprint(of request: IncomingRequest, user: String) -> UInt64 {
        let parameters = request.query.filter { $0.name != "page" && $0.name != "page_token" }
            .map { "\($0.name)=\($0.value)" }.sorted()
        return hash(([user] + request.path + parameters).joined(separator: "\u{1}").utf8)
    }

    private func sum(_ words: [UInt64], _ fingerprint: UInt64) -> UInt64 {
        Self.hash((words + [fingerprint, secret]).flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
    }

    /// FNV-1a: enough to notice a changed parameter; no protection against an attacker, whom a sandbox does not have.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
