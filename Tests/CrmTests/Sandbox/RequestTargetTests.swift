#if CommandLine
import Foundation
import Testing

@testable import crm

@Suite("Request targets")
struct RequestTargetTests {
    @Test("What a URL may not hold is escaped, escapes stay", arguments: [
        ("/crm/v8/Leads?criteria=(A:equals:b,c)&", "/crm/v8/Leads?criteria=(A:equals:b,c)&"),
        ("/a?x=%28%2B&y=100%", "/a?x=%28%2B&y=100%25"), ("/a?x=é|{\"", "/a?x=%C3%A9%7C%7B%22"), ("/a[0]?b=\\", "/a%5B0%5D?b=%5C"),
    ])
    func escaping(target: String, expected: String) {
        #expect(RequestTarget.escaped(target) == expected)
        #expect(URL(string: "http://h\(RequestTarget.escaped(target))") != nil)
    }
}
#endif
