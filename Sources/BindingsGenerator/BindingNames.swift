import CRMSchema

/// What the things of an organisation are called in Swift: the names that `BindingsGenerator.generate` gives, without
/// the code. Former names are those that the code has as deprecated ones.
public struct BindingNames: Sendable {
    /// A module that has a record type.
    public struct Module: Sendable {
        public let apiName: String
        /// The record type: `Lead`.
        public let type: String
        public let formerTypes: [String]
        /// Records of it stand inside of others: rows of a subform, links.
        public let isRow: Bool
        /// The property of the client: `leads`. Also there for modules that the API does not serve on their own.
        public let accessor: String?
        public let formerAccessors: [String]
        public let fields: [Field]
        /// API name → token, and the module of the records.
        public let relatedLists: [RelatedList]
        /// Those that records can be created with.
        public let layouts: [Layout]
    }

    public struct Field: Sendable {
        public let apiName: String
        /// The property and the token.
        public let name: String
        public let formerNames: [String]
        /// The nested type of a picklist or of links.
        public let nestedType: String?
        public let formerNestedTypes: [String]
        /// Value on the wire → static member.
        public let values: [String: String]
        public let formerValues: [String: [String]]
        /// API names of the modules that it points to, or whose rows it holds.
        public let targets: [String]
    }

    public struct RelatedList: Sendable {
        public let apiName: String
        public let name: String
        public let formerNames: [String]
        public let module: String?
    }

    public struct Layout: Sendable {
        public let id: String
        public let name: String
        public let formerNames: [String]
    }

    /// In the order of their API names.
    public let modules: [Module]
}

extension BindingsGenerator {
    /// The names alone.
    public static func names(schema: SchemaDescription, options: GeneratorOptions = .init()) -> BindingNames {
        var planning = Planning(schema, options, VendorProfile.profile(of: schema.vendor))
        return BindingNames(
            modules: schema.modules.sorted { $0.apiName.value < $1.apiName.value }.compactMap { module in
                planning.planner.plan(module).map { BindingNames.Module($0.plan, planning.types) }
            })
    }
}

extension BindingNames.Module {
    fileprivate init(_ plan: ModulePlan, _ types: TypeNames) {
        self.init(
            apiName: plan.apiName, type: plan.typeName, formerTypes: plan.typeShims.map(\.name), isRow: plan.isRow,
            accessor: types.accessors[plan.apiName], formerAccessors: types.usableAccessorShims[plan.apiName]?.map(\.name) ?? [],
            fields: plan.fields.map { field in
                BindingNames.Field(
                    apiName: field.description.apiName.value, name: field.name, formerNames: field.shims.map(\.name),
                    nestedType: field.nestedType, formerNestedTypes: field.typeShims.map(\.name),
                    values: Dictionary(field.options.map { ($0.description.value.value, $0.name) }) { first, _ in first },
                    formerValues: Dictionary(field.options.map { ($0.description.value.value, $0.shims.map(\.name)) }) { first, _ in first },
                    targets: field.description.type.computed.modules)
            },
            relatedLists: plan.relatedLists.map {
                BindingNames.RelatedList(
                    apiName: $0.description.apiName.value, name: $0.name, formerNames: $0.shims.map(\.name), module: $0.description.module)
            },
            layouts: plan.layouts.map { BindingNames.Layout(id: $0.id, name: $0.name, formerNames: $0.shims.map(\.name)) })
    }
}

extension FieldType {
    /// The modules that values of the type lead to.
    fileprivate var modules: [String] {
        switch self {
        case .lookup(let module), .subform(let module): [module]
        case .anyLookup(let modules): modules
        case .multiLookup(let linking, _, let target): [linking, target]
        default: []
        }
    }
}
