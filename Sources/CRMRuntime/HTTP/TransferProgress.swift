/// How far an upload or a download is.
public struct TransferProgress: Sendable, Hashable {
    /// So far. It starts again when a call is repeated.
    public let bytes: Int
    /// Altogether; nil where the server does not say.
    public let totalBytes: Int?

    public init(bytes: Int, totalBytes: Int?) {
        self.bytes = bytes
        self.totalBytes = totalBytes
    }

    /// From 0 to 1; nil without a total.
    public var fraction: Double? {
        guard let totalBytes, totalBytes > 0 else { return nil }
        return min(1, Double(bytes) / Double(totalBytes))
    }
}
