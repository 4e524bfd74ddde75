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
        /// The nested type of a picklist or of links.
        let nestedType: String?
        /// The values of a picklist with the names of their static members; each value once.
        let options: [(option: PicklistOption, name: String)]
        /// The record's own id.
        let isOwnID: Bool
    }

    /// A related list with the name of its token.
    struct RelatedList: Sendable {
        let description: RelatedListDescription
        let name: String
    }

    /// A layout with the name of its token.
    struct Layout: Sendable {
        let description: LayoutDescription
        let id: String
        let name: String
        /// Rows of the field table: what a new record of this layout needs.
        let required: [Int]
    }

    let module: ModuleDescription
    let typeName: String
    /// The file the fields come from, without its folder: generated code names no folders of this machine.
    let snapshotName: String
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
