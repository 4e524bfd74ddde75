/// A field of a module as a value, for selections and criteria. Generated code offers them as implicit
/// members: `list(.lastName, .email)`, `search(.lastName == "Smith")`.
public struct Field<Record: RecordRow, Kind: FieldKind>: Sendable, Hashable {
    /// The row of the field table.
    public let index: Int

    public init(_ index: Int) { self.index = index }

    /// The API name.
    public var name: String { Record.schema.fields[index].name }
}
