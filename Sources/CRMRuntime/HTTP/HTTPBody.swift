import Foundation

/// What a request carries. Every form can be sent a second time, so a retry never sends half a body.
public enum HTTPBody: Sendable, Hashable {
    case none
    /// Held in memory.
    case data(Data)
    /// Streamed from a file, which must stay as it is until the call has ended.
    case file(URL)
}
