/// Why there is no answer, in words that every transport shares.
public struct TransportFailure: Error, Sendable, Hashable {
    public enum Cause: Sendable, Hashable, CaseIterable {
        /// No connection: the name is unknown, nobody listens, no network. Nothing was sent.
        case cannotConnect
        /// The certificate or the encryption is not acceptable. Nothing was sent.
        case insecureConnection
        /// The connection ended before the answer was complete.
        case connectionLost
        /// Nothing arrived for too long.
        case timedOut
        /// The request cannot be sent as it is, for example because its file is missing. Nothing was sent.
        case unusableRequest
        case other
    }

    public let cause: Cause
    /// The transport's own words. They must not hold a credential; the URL is added elsewhere.
    public let reason: String

    public init(_ cause: Cause, reason: String) {
        self.cause = cause
        self.reason = reason
    }
}

extension TransportFailure: CustomStringConvertible {
    public var description: String { reason }
}
