import CRMRuntime
import Testing

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test(
        "Queries",
        arguments: [
            ("plain-_.~09AZ", "plain-_.~09AZ"), ("a b", "a%20b"), ("+05:30", "%2B05%3A30"),
            ("a&b=c#d?e/f", "a%26b%3Dc%23d%3Fe%2Ff"),
            ("Last_Name,Email", "Last_Name,Email"), ("(A:equals:x\\,y)", "%28A%3Aequals%3Ax%5C,y%29"),
            ("ü€😀", "%C3%BC%E2%82%AC%F0%9F%98%80"),
            ("100%", "100%25"), ("", ""),
        ])
    func query(text: String, encoded: String) { #expect(PercentEncoding.query(text) == encoded) }

    @Test(
        "Path segments",
        arguments: [
            ("Leads", "Leads"), ("a/b", "a%2Fb"), ("..", "%2E%2E"), (".", "%2E"), ("a.b", "a.b"),
            ("x@y.org", "x%40y.org"), ("1,2", "1%2C2"),
            ("a?b#c", "a%3Fb%23c"), ("%2F", "%252F"),
        ])
    func segment(text: String, encoded: String) { #expect(PercentEncoding.segment(text) == encoded) }

    @Test("Whole queries keep their order")
    func parameters() {
        #expect(PercentEncoding.query([("fields", "A,B"), ("word", "a b"), ("x", "")]) == "fields=A,B&word=a%20b&x=")
        #expect(PercentEncoding.query([]) == "")
    }
}
