import Foundation
import Testing

@testable import CRMRuntime

/// `Retry-After` as a number and as a date.
@Suite struct RetryAfterTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT
    let now = Date(timeIntervalSince1970: 784_111_777)

    @Test(arguments: [
        ("0", 0), ("120", 120), (" 7 ", 7), ("1.5", 1.5), ("99999999999999999999", 86_400),
        ("Sun, 06 Nov 1994 08:50:37 GMT", 60), ("Sunday, 06-Nov-94 08:50:37 GMT", 60),
        ("Sun Nov  6 08:50:37 1994", 60), ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("Mon, 06 Nov 2094 08:50:37 GMT", 86_400),
    ]) func understood(_ header: String, _ seconds: Double) {
        #expect(RetryAfter.duration(header, now: now) == .seconds(seconds))
    }

    @Test(arguments: ["", " ", "-1", "soon", "nan", "inf", "Sun, 99 Nov 1994 08:50:37 GMT", "Sun, 06 Foo 1994 08:50:37 GMT", "1994-11-06T08:50:37Z"])
    func notUnderstood(_ header: String) { #expect(RetryAfter.duration(header, now: now) == nil) }

    @Test func missing() { #expect(RetryAfter.duration(nil, now: now) == nil) }
}
