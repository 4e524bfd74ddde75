import CRMSchema

/// One side of a finding: what stands there, and where.
public struct FindingSide: Hashable, Sendable {
    /// As people read it; nil if it is not there.
    public let value: String?
    /// The value's place; the place of what it would be a part of if it is not there.
    public let location: SourceLocation

    public init(_ value: String?, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}
