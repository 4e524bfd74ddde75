/// A field of a module as a value, for selections and criteria. Generated code offers them as implicit
/// members: `list(.lastName, .email)`, `search(.lastName == "Smith")`.
///
/// A field of another module that is reached through a lookup is a field as well, see ``Through``:
/// `.accountName / .website`.
public struct Field<Record: RecordRow, Kind: FieldKind>: Sendable, Hashable {
    /// The row of the field table; of a path, that of its first lookup.
    public let index: Int
    /// What a path has behind its first lookup; empty for the module's own fields.
    let steps: FieldSteps

    public init(_ index: Int) { self.init(index, steps: FieldSteps()) }

    init(_ index: Int, steps: FieldSteps) {
        self.index = index
        self.steps = steps
    }

    /// The same field as another kind sees it: what an aggregate such as `SUM(Amount)` is made of.
    public init<Other: FieldKind>(_ field: Field<Record, Other>) { self.init(field.index, steps: field.steps) }

    /// The API name; of a path, the names of its lookups and of the field, joined by points.
    public var name: String {
        // The usual case, without arrays.
        if steps.isEmpty { return Record.schema.fields[index].name }
        return zip(tables, path).map { $0.fields[$1].name }.joined(separator: ".")
    }
}

extension Field {
    /// The rows of the field tables along the path, each in the table of the module that the step before it leads
    /// to; of the module's own fields `index` alone.
    public var path: [Int] { [index] + steps.indices }

    /// The field tables along the path, from that of `Record` to that of the field's own module.
    public var tables: [RecordSchema] { [Record.schema] + Kind.joins }

    /// The field's row in the table of its own module.
    public var descriptor: FieldDescriptor {
        zip(tables, path).map { $0.fields[$1] }.last ?? Record.schema.fields[index]
    }

    /// Whether the path has more than the two lookups that it can hold; its name then lacks the end.
    public var isTooLong: Bool { steps.isOverflow }
}
