import CRMSchema

/// What the generator has to know about a vendor: the names of its runtime target and the habits of its API names.
struct VendorProfile: Sendable {
    /// The module that generated files import, and the client type in it that gets an accessor per module.
    let runtimeModule: String
    let clientType: String
    /// Members of the client type that accessors must not be called like.
    let reservedAccessors: Set<String>
    /// The module of users, which references of a type of their own point to.
    let userModule: String
    /// What a field's or module's API name is without the vendor's technical suffixes.
    let bareName: @Sendable (String) -> String
    /// The file that holds the fields of a module, by convention.
    let snapshotName: @Sendable (String) -> String
    /// The hand-written type of the runtime for a structured value.
    let structuredType: @Sendable (FieldType.StructuredType) -> String
    /// The protocol of rows, and the entry of their field table through which a row is taken out of its record.
    let rowProtocol: String
    /// The protocol of links of a multi-select lookup.
    let linkProtocol: String
    let removalRow: String
    /// The field by which the vendor itself tells the records of a module apart, whether the metadata calls it unique or
    /// not.
    let duplicateField: @Sendable (ModuleDescription) -> String?
    /// Fields that every record gets from the system if a new one does not bring them.
    let givenFields: Set<String>
    /// The key under which the module of what a field points to stands beside the field.
    let moduleKey: @Sendable (FieldDescription) -> String?
    /// The protocols of the runtime for what records of a module can do beside being created, updated and deleted.
    let capabilities: @Sendable (ModuleDescription) -> [String]
}


extension VendorProfile {
    /// Nil for vendors whose runtime target does not exist yet.
    static func profile(of vendor: SchemaDescription.Vendor) -> VendorProfile? {
        switch vendor {
        case .zoho: .zoho
        case .vtiger: nil
        }
    }
}
