import CRMRuntime
import RecordCore

/// What the sandbox says about credits and rates in its headers. It counts, and never refuses: a test that wants a 429
/// asks for it by a `SandboxFault`.
struct RateCounters: Sendable {
    private var usedCredits = 0
    private var windowStart: Int64 = 0
    private var callsInWindow = 0

    private static let creditsPerDay = 5_000_000
    private static let callsPerWindow = 100_000
    private static let windowSeconds: Int64 = 60

    mutating func count(credits: Int, now: Int64) {
        usedCredits += credits
        if now - windowStart >= Self.windowSeconds {
            windowStart = now
            callsInWindow = 0
        }
        callsInWindow += 1
    }

    func headers(tokenExpires: Int64?) -> HTTPHeaders {
        var headers = HTTPHeaders()
        headers["X-API-CREDITS-REMAINING"] = String(max(0, Self.creditsPerDay - usedCredits))
        headers["X-RATELIMIT-LIMIT"] = String(Self.callsPerWindow)
        headers["X-RATELIMIT-REMAINING"] = String(max(0, Self.callsPerWindow - callsInWindow))
        headers["X-RATELIMIT-RESET"] = String((windowStart + Self.windowSeconds) * 1000)
        if let tokenExpires {
            headers["X-ACCESSTOKEN-RESET"] = ZonedDateTime(secondsSince1970: tokenExpires).description
        }
        return headers
    }
}
