import CRMSchema

/// What the generator has to know about a vendor: the names of its runtime target and the habits of its API names.
struct VendorProfile: Sendable {
    /// The module that generated files import, and the client type in it that gets an accessor per module.
    let runtimeModule: String
    let clientType: String
    /// Members of the client type that accessors must not be called like.
    let reservedAccessors: Set<String>
    /// The module of users, if references to it are of a type of their own.
    let userModule: String?
    /// What a field's or module's API name is without the vendor's technical suffixes.
    let bareName: @Sendable (String) -> String
    /// API names run words together; where the label is those words, it tells where they begin.
    var readsWordsInLabels = false
    /// The API name of a field is only a number.
    var isNumbered: @Sendable (String) -> Bool = { _ in false }
    /// The file that lists the modules.
    let listName: String
    /// The file that holds the fields of a module, by convention.
    let snapshotName: @Sendable (String) -> String
    /// The hand-written type of the runtime for a structured value.
    let structuredType: @Sendable (FieldType.StructuredType) -> String
    /// The protocol of rows, and the entry of their field table through which a row is taken out of its record.
    let rowProtocol: String
    /// The protocol of links of a multi-select lookup.
    let linkProtocol: String
    let removalRow: String?
    /// Modules whose records also stand inside of others as rows.
    var rowModules: Set<String> = []
    /// The field by which the vendor itself tells the records of a module apart, whether the metadata calls it unique or
    /// not.
    let duplicateField: @Sendable (ModuleDescription) -> String?
    /// Fields that every record gets from the system if a new one does not bring them.
    let givenFields: Set<String>
    /// How the field table of a module says that values are spelled otherwise than JSON does: a case of `ValueSpelling`.
    var spelling: String?
    /// Records are found by unique fields when they are written.
    var hasUpserts = true
    /// Fields that queries cannot name have kinds that say so.
    var marksUnfilterable = false
    /// What a type is where the vendor has a form of its own; nil for the common one.
    var ownMapping: @Sendable (_ type: FieldType, _ nested: TypeReference?) -> FieldMapping? = { _, _ in nil }
    /// A reference into several modules has a nested type with a case for each.
    var hasReferenceChoices = false
    /// Something that the reader of the code should know about a field.
    var remark: @Sendable (FieldDescription) -> String? = { _ in nil }
    /// The key under which the module of what a field points to stands beside the field.
    let moduleKey: @Sendable (FieldDescription) -> String?
    /// The protocols of the runtime for what records of a module can do beside being created, updated and deleted.
    let capabilities: @Sendable (ModuleDescription) -> [String]
}

extension VendorProfile {
    static func profile(of vendor: SchemaDescription.Vendor) -> VendorProfile {
        switch vendor {
        case .zoho: .zoho
        case .vtiger: .vtiger
        }
    }
}
