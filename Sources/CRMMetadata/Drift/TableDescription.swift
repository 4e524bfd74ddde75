import CRMSchema
import RecordCore

/// A description of a module made from its generated table and from the module as it is now.
struct TableDescription {
    private let live: ModuleDescription
    private let known: [FieldDescription]
    /// Rows of the table for which there is no field any more.
    let gone: [FieldDescriptor]

    init(_ table: RecordSchema, live: ModuleDescription) {
        self.live = live
        let rows = Dictionary(Self.rows(of: table).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let fields = live.fields ?? []
        let names = Set(fields.map(\.apiName.value))
        known = fields.map { field in rows[field.apiName.value].map { Self.field(field, as: $0, spelling: table.spelling) } ?? field }
        gone = Self.rows(of: table).filter { !names.contains($0.name) }
    }

    /// Of a module that is gone or tells no fields any more.
    static func module(_ table: RecordSchema, live: ModuleDescription?) -> ModuleDescription {
        let place = place(of: table.module)
        let fields = rows(of: table).map { field($0, at: place) }
        guard let live else {
            return ModuleDescription(
                id: nil, apiName: Located(table.module, at: place), singularLabel: nil, pluralLabel: nil, kind: .standard,
                isSupported: true, isCreatable: true, isEditable: true, isDeletable: true, parent: nil, fields: fields,
                places: .init(fields: place))
        }
        return live.with(fields)
    }

    func module(leavingOut names: Set<String> = []) -> ModuleDescription {
        live.with(known.filter { !names.contains($0.apiName.value) } + missing(besides: nil)) { names.contains($0) ? nil : $0 }
    }

    /// As if a field had had another name.
    func module(renaming name: String, to old: String) -> ModuleDescription {
        let fields = known.map { $0.apiName.value == name ? $0.named(old) : $0 } + missing(besides: old)
        return live.with(fields) { $0 == name ? old : $0 }
    }

    private func missing(besides name: String?) -> [FieldDescription] {
        gone.filter { $0.name != name }.map { Self.field($0, at: Self.place(of: live.apiName.value)) }
    }

    /// The row by which rows of subforms are taken out is no field. In tables of texts neither are rows inside records, of
    /// which no metadata tells, nor the id, which all records have.
    private static func rows(of table: RecordSchema) -> [FieldDescriptor] {
        table.fields.filter { field in
            if table.spelling == .text {
                if case .rows = field.shape { return false }
                if field.name == "id" { return false }
            }
            return !field.traits.contains(.removal)
        }
    }

    private static func place(of module: String) -> SourceLocation { SourceLocation(file: "generated/\(module)", line: 1, column: 1) }

    /// The field as it is, but for what its row says otherwise.
    private static func field(
        _ live: FieldDescription, as row: FieldDescriptor, spelling: ValueSpelling
    ) -> FieldDescription {
        let type = TableShape.type(of: row, unlike: live.type, spelling: spelling)
        let traits = row.traits
        let required = traits.contains(.required)
        guard
            type != nil || required != live.isMandatory || traits.contains(.creatable) != live.isCreatable
                || traits.contains(.updatable) != live.isUpdatable || traits.contains(.unique) != live.isUnique
                || traits.contains(.notListed) == live.isListed
        else { return live }
        var field = live
        field.origin = nil
        if let type {
            field.type = type
            field.sourceType = Located("", at: live.location)
        }
        if required != live.isMandatory { field.isFlaggedMandatory = required }
        field.isMandatory = required
        field.isCreatable = traits.contains(.creatable)
        field.isUpdatable = traits.contains(.updatable)
        field.isUnique = traits.contains(.unique)
        field.isListed = !traits.contains(.notListed)
        return field
    }

    /// A field of which nothing else is left.
    private static func field(_ row: FieldDescriptor, at place: SourceLocation) -> FieldDescription {
        FieldDescription(
            id: nil, apiName: Located(row.name, at: place), label: nil, tooltip: nil, type: TableShape.type(of: row),
            sourceType: Located("", at: place), length: nil, decimalPlaces: nil, isMandatory: row.traits.contains(.required),
            isCreatable: row.traits.contains(.creatable), isUpdatable: row.traits.contains(.updatable),
            isUnique: row.traits.contains(.unique), isCustom: false, isVisible: true, isFilterable: true, isSortable: true,
            isSearchable: true, isListed: !row.traits.contains(.notListed), location: place)
    }
}
