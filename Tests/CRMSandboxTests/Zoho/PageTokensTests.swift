import Testing

@testable import CRMSandbox

@Suite("Page tokens")
struct PageTokensTests {
    private let tokens = PageTokens(secret: 7)
    private let position = PageTokens.Position(offset: 2_000, after: 4_876_876_009_000_000_003)

    @Test("A token gives back its position, to whom it was made for")
    func roundTrip() throws {
        let token = tokens.make(position, expires: 100, fingerprint: 42)
        #expect(try tokens.read(token, fingerprint: 42, now: 99) == position)
    }

    @Test("Other parameters, another secret and any changed digit are a mismatch")
    func mismatch() {
        let token = tokens.make(position, expires: 100, fingerprint: 42)
        #expect(throws: PageTokens.Refusal.mismatch) { try tokens.read(token, fingerprint: 43, now: 99) }
        #expect(throws: PageTokens.Refusal.mismatch) { try PageTokens(secret: 8).read(token, fingerprint: 42, now: 99) }
        for place in token.indices {
            var changed = token
            changed.replaceSubrange(place...place, with: token[place] == "0" ? "1" : "0")
            #expect(throws: PageTokens.Refusal.mismatch) { try tokens.read(changed, fingerprint: 42, now: 0) }
        }
        for text in ["", "x", String(repeating: "+", count: 64), String(repeating: "é", count: 32), token + "0"] {
            #expect(throws: PageTokens.Refusal.mismatch) { try tokens.read(text, fingerprint: 42, now: 0) }
        }
    }

    @Test("A token ends at its second")
    func expiry() {
        let token = tokens.make(position, expires: 100, fingerprint: 42)
        #expect(throws: PageTokens.Refusal.expired) { try tokens.read(token, fingerprint: 42, now: 100) }
    }
}
