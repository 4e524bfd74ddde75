import RecordCore

/// A territory that a record is in: an entry of `Territories` (of Deals: `Territory`). Read-only; records are put
/// into territories by calls of their own.
public struct AssignedTerritory: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    // Both spellings of the name are in use.
    public static let schema = RecordSchema(module: "Territories", fields: [
        .text("Name"),
        .text("name"),
        .id("id"),
        .json("$assigned"),
        .dateTime("$assigned_time"),
        .json("$assigned_by"),
    ])

    public var name: String? { storage.text(0) ?? storage.text(1) }
    public var id: RawRecordID? { storage.rawID(2) }
    /// How it was assigned.
    public var assigned: JSONValue? { storage.json(3) }
    public var assignedTime: ZonedDateTime? { storage.dateTime(4) }
    public var assignedBy: JSONValue? { storage.json(5) }
}
