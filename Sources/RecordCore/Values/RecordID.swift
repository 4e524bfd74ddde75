/// The id of a record, bound to its module: an id of a lead is not accepted where an id of a deal is wanted.
public struct RecordID<Record>: Hashable, Sendable {
    /// The module-less form.
    public let raw: RawRecordID

    public init(_ raw: RawRecordID) { self.raw = raw }
    public init(_ text: String) { self.init(RawRecordID(text)) }
}

extension RecordID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension RecordID: LosslessStringConvertible {
    /// The id exactly as the server writes it.
    public var description: String { raw.description }
}

extension RecordID: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.raw < rhs.raw }
}

extension RecordID: Codable {
    public init(from decoder: any Decoder) throws { self.init(try RawRecordID(from: decoder)) }
    public func encode(to encoder: any Encoder) throws { try raw.encode(to: encoder) }
}
