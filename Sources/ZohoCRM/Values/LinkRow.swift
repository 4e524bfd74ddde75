import RecordCore

/// A link of a multi-select lookup: a reference under the lookup's own key, and the id of the link itself.
public protocol LinkRow: SubformRow {
    /// The id of what is linked: of a record, or of a user.
    associatedtype TargetID: Hashable & Sendable & LosslessStringConvertible

    /// A new link.
    init(to id: TargetID)
}

extension LinkRow {
    /// The id of what is linked: the first row of the field table.
    var targetID: RawRecordID? { storage.anyReference(0)?.id }
}
