/// A typed view on a row of fields: a record of a module, a row of a subform, a structured value.
/// Generated types are one stored property and a field table.
public protocol RecordRow: Sendable, Hashable, Codable, TextOutputStreamable, CustomReflectable {
    static var schema: RecordSchema { get }
    /// The engine's side of the value; generated accessors read and write through it.
    var storage: RecordStorage { get set }
    init(storage: RecordStorage)
}

/// A record of a module.
public protocol CRMRecord: RecordRow, Identifiable where ID == RecordID<Self> {}

/// A module whose records can be created through the API.
public protocol CreatableRecord: CRMRecord {
    associatedtype Draft: RecordDraft where Draft.Record == Self
}

/// A module whose records can be updated through the API.
public protocol UpdatableRecord: CRMRecord {}

/// A module whose records can be deleted through the API.
public protocol DeletableRecord: CRMRecord {}

/// A record to be created: mandatory fields are arguments of its initialiser, the others are properties.
public protocol RecordDraft: Sendable, Hashable {
    associatedtype Record: CRMRecord
    var storage: RecordStorage { get set }
}
