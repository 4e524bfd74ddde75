/// A field that no two records of a module share, so that an upsert can find a record by it. Generated code offers only
/// such fields as implicit members: `upsert(drafts, on: .email)`.
public struct UniqueField<Record: RecordRow>: Sendable, Hashable {
    /// The row of the field table.
    public let index: Int

    public init(_ index: Int) { self.index = index }

    /// The API name.
    public var name: String { Record.schema.fields[index].name }
}
