import CRMSchema

/// What becomes of a module: its file, its type, and a name for every member.
struct ModulePlan: Sendable {
    /// A field with its place in the table and its names.
    struct Field: Sendable {
        let description: FieldDescription
        /// Row of the field table.
        let index: Int
        /// The name of the property and of the token.
        let name: String
        /// Former names that code can have.
        let shims: [NameShim]
        /// All former names, the oldest first.
        let formerNames: [NameShim]
        /// The nested type of a picklist or of links.
        let nestedType: String?
        let typeShims: [NameShim]
        /// The values of a picklist, each once.
        let options: [Option]
        /// The record's own id.
        let isOwnID: Bool
    }

    /// A value of a picklist with the name of its static member.
    struct Option: Sendable {
        let description: PicklistOption
        let name: String
        let shims: [NameShim]
    }

    /// A related list with the name of its token.
    struct RelatedList: Sendable {
        let description: RelatedListDescription
        let name: String
        let shims: [NameShim]
    }

    /// A layout with the name of its token.
    struct Layout: Sendable {
        let description: LayoutDescription
        let id: String
        let name: String
        let shims: [NameShim]
        /// Rows of the field table: what a new record of this layout needs.
        let required: [Int]
    }

    let module: ModuleDescription
    let typeName: String
    let typeShims: [NameShim]
    /// The file the fields come from, without its folder: generated code names no folders of this machine.
    let snapshotName: String
    /// Its records also stand inside of others.
    let isAlsoRow: Bool
    let outputName: String
    let fields: [Field]
    /// Those that the API serves, each once.
    let relatedLists: [RelatedList]
    /// Those that records can be created with.
    let layouts: [Layout]

    var apiName: String { module.apiName.value }

    /// Rows exist only inside a parent record.
    var isRow: Bool { module.kind == .subform || module.kind == .linking }
}

extension FieldType {
    /// What a computed field computes; other types are themselves.
    var computed: FieldType {
        switch self {
        case .formula(let type), .rollup(let type): type.computed
        default: self
        }
    }
}
