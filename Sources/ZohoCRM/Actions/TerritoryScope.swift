import RecordCore

/// The records of a territory, as mass actions narrow a view by them.
public struct TerritoryScope: Sendable, Hashable {
    public var id: RawRecordID
    /// Whether the territories below it count as well.
    public var includesChildren: Bool

    public init(_ id: RawRecordID, includesChildren: Bool = false) {
        self.id = id
        self.includesChildren = includesChildren
    }

    var json: JSONValue { ["id": .string(id.description), "include_child": .bool(includesChildren)] }
}
