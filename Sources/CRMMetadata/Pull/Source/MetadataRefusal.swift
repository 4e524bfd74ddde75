/// What a call that failed means for a pull.
public enum MetadataRefusal: Sendable, Hashable {
    /// The organisation has the module and does not show it to this account. No failure, and no reason to take the
    /// module for gone. With the vendor's code.
    case hidden(code: String)
    /// This one failed; others may do.
    case failed
    /// No other call can succeed: not signed in, no connection.
    case hopeless
}
