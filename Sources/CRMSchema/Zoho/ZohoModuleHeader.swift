/// What is known of a module before its fields: an entry of `modules.json`, or a guess where the list lacks it.
struct ZohoModuleHeader {
    let id: String?
    let apiName: Located<String>
    let singularLabel: String?
    let pluralLabel: String?
    let kind: ModuleDescription.Kind
    let isSupported: Bool
    let isCreatable: Bool
    let isEditable: Bool
    let isDeletable: Bool
    let parent: String?
    let status: String?
    let profiles: [ProfileAccess]?
    let order: Int?
    /// Nil for a guess.
    let origin: SourceOrigin?

    /// Nil, with an error in the log, without an API name.
    init?(_ entry: SourceValue, log: inout DiagnosticLog) {
        // Not `module_name`: that is an internal name, `CustomModule3` for a module called Vehicles.
        guard let apiName = entry.apiName(of: "module", log: &log) else { return nil }
        id = entry["id"]?.nonEmptyString
        self.apiName = apiName
        singularLabel = entry["singular_label"]?.nonEmptyString
        pluralLabel = entry["plural_label"]?.nonEmptyString
        kind = Self.kind(entry["generated_type"]?.nonEmptyString)
        isSupported = entry["api_supported"]?.boolean ?? true
        isCreatable = entry["creatable"]?.boolean ?? true
        isEditable = entry["editable"]?.boolean ?? true
        isDeletable = entry["deletable"]?.boolean ?? true
        parent = entry["parent_module"]?["api_name"]?.nonEmptyString ?? entry["parent_module"]?.nonEmptyString
        status = entry["status"]?.nonEmptyString
        profiles = entry["profiles"]?.elements?.compactMap { profile in
            profile["name"]?.nonEmptyString.map { ProfileAccess(id: profile["id"]?.nonEmptyString, name: $0, permission: nil) }
        }
        order = entry["sequence_number"]?.integer
        origin = SourceOrigin(entry, .zohoModule)
    }

    /// A module of which only a field file is there.
    init(guessing name: String, at location: SourceLocation, references: ZohoModuleReferences) {
        id = nil
        apiName = Located(name, at: location)
        singularLabel = nil
        pluralLabel = nil
        parent = references.parents[name]
        kind = Self.kind(guessing: name, references: references)
        isSupported = true
        isCreatable = kind != .subform
        isEditable = kind != .subform
        isDeletable = kind != .subform
        status = nil
        profiles = nil
        order = nil
        origin = nil
    }

    private static func kind(guessing name: String, references: ZohoModuleReferences) -> ModuleDescription.Kind {
        if references.linkingModules.contains(name) { return .linking }
        if references.parents[name] != nil { return .subform }
        return standardModules.contains(name) ? .standard : .custom
    }

    private static func kind(_ generatedType: String?) -> ModuleDescription.Kind {
        switch generatedType?.lowercased() {
        case "default", nil: .standard
        case "custom": .custom
        case "subform": .subform
        case "linking": .linking
        case .some(let other): .other(other)
        }
    }

    private static let standardModules: Set<String> = [
        "Leads", "Contacts", "Accounts", "Deals", "Campaigns", "Tasks", "Events", "Calls", "Products", "Vendors",
        "Price_Books", "Quotes", "Sales_Orders", "Purchase_Orders", "Invoices", "Cases", "Solutions", "Notes",
        "Attachments", "Services__s", "Appointments__s",
    ]
}
