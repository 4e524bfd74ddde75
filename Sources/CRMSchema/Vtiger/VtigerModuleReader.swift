/// What is known of a module: its entry in the list of modules, its describe, or both.
struct VtigerModuleReader {
    let entry: VtigerTypeList.Entry?
    let describe: SourceValue?
    let fields: [FieldDescription]?

    func module(_ apiName: Located<String>) -> ModuleDescription {
        let flags = ["createable", "updateable", "deleteable", "retrieveable"].map { describe?[$0]?.vtigerFlag ?? true }
        return ModuleDescription(
            id: nil, apiName: apiName, singularLabel: entry?.singularLabel,
            pluralLabel: entry?.pluralLabel ?? describe?["label"]?.vtigerLabel, kind: kind(of: apiName.value),
            idPrefix: describe?["idPrefix"]?.nonEmptyString,
            // Who may do nothing at all is not served.
            isSupported: flags.contains(true), isCreatable: flags[0], isEditable: flags[1], isDeletable: flags[2], parent: nil, fields: fields,
            places: .init(fields: (describe?["fields"] ?? describe)?.location),
            origin: describe.map { SourceOrigin($0, .vtigerModule) } ?? entry?.origin)
    }

    private func kind(of name: String) -> ModuleDescription.Kind {
        if describe?["isEntity"]?.vtigerFlag ?? entry?.isEntity ?? true { return Self.standardModules.contains(name) ? .standard : .custom }
        return Self.typeWithoutModule
    }

    /// Types such as groups and currencies: records of them have ids, but no owner, no time stamps and no relations.
    static let typeWithoutModule = ModuleDescription.Kind.other("type without a module")

    private static let standardModules: Set<String> = [
        "Accounts", "Assets", "Calendar", "Campaigns", "Contacts", "Documents", "Emails", "Events", "Faq", "HelpDesk", "Invoice", "Leads",
        "ModComments", "PBXManager", "Potentials", "PriceBooks", "Products", "Project", "ProjectMilestone", "ProjectTask", "PurchaseOrder",
        "Quotes", "SMSNotifier", "SalesOrder", "ServiceContracts", "Services", "Users", "Vendors",
    ]
}
