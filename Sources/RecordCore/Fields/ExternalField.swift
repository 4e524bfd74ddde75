/// A field that holds another system's id of a record, so that the record can be addressed by it. Generated code offers
/// only such fields as implicit members: `get(by: .erpKey, "A-17")`.
public struct ExternalField<Record: RecordRow>: Sendable, Hashable {
    /// The row of the field table.
    public let index: Int

    public init(_ index: Int) { self.index = index }

    /// The API name.
    public var name: String { Record.schema.fields[index].name }
}
