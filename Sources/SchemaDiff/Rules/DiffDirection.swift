/// Which way of the data a change touches: what is read from the organisation, what is written to it, or both.
public struct DiffDirection: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let read = DiffDirection(rawValue: 1)
    public static let write = DiffDirection(rawValue: 2)

    /// `read`, `write`, both or none, in this order.
    public var names: [String] { (contains(.read) ? ["read"] : []) + (contains(.write) ? ["write"] : []) }
}
