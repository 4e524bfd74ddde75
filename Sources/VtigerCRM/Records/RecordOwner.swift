import RecordCore

/// Whom a record belongs to: a user or a group.
///
/// The server writes `19x1` for users and `20x3` for groups, with prefixes that may differ between installations. A user who
/// is gone comes as a bare number, and nobody as `0`.
public struct RecordOwner: ReferenceChoice {
    public let raw: RawRecordID

    public init(raw: RawRecordID) { self.raw = raw }

    public static func user(_ id: RawRecordID) -> RecordOwner { RecordOwner(raw: id) }
    public static func user<User: CRMRecord>(_ id: RecordID<User>) -> RecordOwner { RecordOwner(raw: id.raw) }
    public static func group(_ id: RawRecordID) -> RecordOwner { RecordOwner(raw: id) }
    public static func group<Group: CRMRecord>(_ id: RecordID<Group>) -> RecordOwner { RecordOwner(raw: id.raw) }

    /// Whether it names anybody who is still there.
    public var isSomebody: Bool { raw.prefix != nil }
}

extension RecordOwner: CustomStringConvertible {
    public var description: String { raw.description }
}
