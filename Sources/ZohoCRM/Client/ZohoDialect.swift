import CRMRuntime
import Foundation
import RecordCore

/// Zoho CRM's own forms of errors and headers.
///
/// An error is an object with `code`, `message`, `details` and `status: "error"`: bare, or as the one element of
/// `data` (or of another envelope) when a call for one record failed as a whole.
struct ZohoDialect: APIDialect {
    func failure(status: Int, body: JSONValue) -> APIFailure? {
        if let failure = ZohoFailure(body) { return failure.described(status: status) }
        // A failed call may wrap its one error; with a good status such a list holds results instead.
        guard status >= 400, case .object(let members) = body else { return nil }
        for member in members {
            if let items = member.value.array, items.count == 1, let failure = ZohoFailure(items[0]) {
                return failure.described(status: status)
            }
        }
        return nil
    }

    func mayHoldFailure(_ body: Data) -> Bool {
        // An error object has these four members only, so one of them comes first.
        guard let key = JSONPeek.firstKey(of: body) else { return false }
        return ["code", "status", "message", "details"].contains(key)
    }

    func holdsResults(_ body: JSONValue) -> Bool {
        guard case .object(let members) = body, body["code"] == nil else { return false }
        return members.contains { member in
            guard let items = member.value.array, !items.isEmpty else { return false }
            return items.allSatisfy { $0["status"]?.string != nil && $0["code"]?.string != nil }
        }
    }

    func limits(in headers: HTTPHeaders) -> APILimits { APILimits(zoho: headers) }
}

extension APILimits {
    /// The figures of Zoho's headers; names and presence differ between editions, so each is optional.
    ///
    /// Every answer passes here, so the headers are looked through once and nothing is allocated.
    init(zoho headers: HTTPHeaders) {
        self.init()
        for field in headers.fields where field.name.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
            func isNamed(_ name: String) -> Bool { field.isNamed(name) }
            if isNamed("X-API-CREDITS-REMAINING") {
                creditsRemaining = creditsRemaining ?? Self.number(field.value)
            } else if isNamed("X-RATELIMIT-LIMIT") {
                windowLimit = windowLimit ?? Self.number(field.value)
            } else if isNamed("X-RATELIMIT-REMAINING") {
                windowRemaining = windowRemaining ?? Self.number(field.value)
            } else if isNamed("X-RATELIMIT-RESET") {
                windowReset = windowReset ?? field.value
            } else if isNamed("X-ACCESSTOKEN-RESET") {
                tokenReset = tokenReset ?? field.value
            }
        }
    }

    private static func number(_ text: String) -> Int? {
        Int(text) ?? Int(text.filter { !$0.isWhitespace })
    }
}
