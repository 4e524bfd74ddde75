import Testing

@testable import CRMSandbox

@Suite("Parameters as text")
struct QueryTextTests {
    @Test("What clients leave unescaped is read as they mean it", arguments: [
        ("a=1&b=2&", [("a", "1"), ("b", "2")]),
        ("criteria=(Last_Name:equals:A+B)", [("criteria", "(Last_Name:equals:A B)")]),
        ("criteria=%28Last_Name%3Aequals%3AA%2BB%29", [("criteria", "(Last_Name:equals:A+B)")]),
        ("fields=A%2CB,C", [("fields", "A,B,C")]),
        ("x=100%&y=%zz&z=%4", [("x", "100%"), ("y", "%zz"), ("z", "%4")]),
        ("a=b=c&&flag&=lost", [("a", "b=c"), ("flag", "")]),
        ("n=%C3%A9%E2%82%AC", [("n", "é€")]),
        ("", []),
    ])
    func lenient(text: String, expected: [(String, String)]) {
        let pairs = QueryText.pairs(text)
        #expect(pairs.map(\.name) == expected.map(\.0))
        #expect(pairs.map(\.value) == expected.map(\.1))
    }

    @Test("In a path a plus is a plus")
    func path() { #expect(QueryText.decoded("a+b%2Fc", plusIsSpace: false) == "a+b/c") }

    @Test("Bytes that are no UTF-8 are replaced, not refused")
    func brokenUTF8() { #expect(QueryText.decoded("%FF%41", plusIsSpace: false) == "\u{FFFD}A") }
}
