/// One row of the table of data types: Zoho's word and what it means. A new data type is a new row.
struct ZohoDataType: Sendable {
    typealias Reading = @Sendable (ZohoFieldSource, inout DiagnosticLog) -> FieldType

    /// The `data_type` of the metadata.
    let name: String
    /// The type names one text, number or boolean. Zoho uses some of these words for lists as well (`Tag` is a `text`);
    /// the `json_type` is right then.
    let isScalar: Bool
    let read: Reading

    private static func scalar(_ name: String, _ type: FieldType) -> Self {
        Self(name: name, isScalar: true) { _, _ in type }
    }
    private static func composite(_ name: String, _ type: FieldType) -> Self {
        Self(name: name, isScalar: false) { _, _ in type }
    }
    private static func composite(_ name: String, _ read: @escaping Reading) -> Self {
        Self(name: name, isScalar: false, read: read)
    }

    static let all: [ZohoDataType] = [
        // Texts.
        .scalar("text", .text(.plain)),
        .scalar("email", .text(.email)),
        .scalar("phone", .text(.phone)),
        .scalar("website", .text(.website)),
        .scalar("profileimage", .text(.image)),
        .scalar("textarea", .longText),
        .scalar("mediumtext", .longText),
        .scalar("autonumber", .autoNumber),
        .scalar("picklist_tracker", .text(.plain)),
        // Numbers and booleans.
        .scalar("boolean", .boolean),
        .scalar("integer", .integer),
        .scalar("bigint", .bigInteger),
        .scalar("long", .bigInteger),
        .scalar("double", .decimal(.plain)),
        .scalar("decimal", .decimal(.plain)),
        .scalar("percent", .decimal(.percent)),
        .scalar("currency", .decimal(.currency)),
        // Times.
        .scalar("date", .date),
        .scalar("datetime", .dateTime),
        .scalar("event_reminder", .dateTime),
        // Picklists. A picklist with a list of values on the wire is a multi-select one, whatever it is called.
        .composite("picklist") { field, log in
            let options = ZohoPicklist.options(of: field, log: &log)
            return field.jsonType == .array ? .multiPicklist(options) : .picklist(options)
        },
        .composite("multiselectpicklist") { field, log in .multiPicklist(ZohoPicklist.options(of: field, log: &log)) },
        // References.
        .composite("lookup", ZohoReferences.lookup),
        .composite("multi_module_lookup", ZohoReferences.multiModuleLookup),
        .composite("ownerlookup", .user),
        .composite("userlookup", .user),
        .composite("layout", .layout),
        .composite("multiselectlookup") { field, log in
            ZohoReferences.multiLookup(field, key: "multiselectlookup", target: nil, log: &log)
        },
        .composite("multiuserlookup") { field, log in
            ZohoReferences.multiLookup(field, key: "multiuserlookup", target: "Users", log: &log)
        },
        .composite("subform", ZohoReferences.subform),
        // Computed values.
        .composite("formula") { field, log in .formula(ZohoReturnType.type(of: field, key: "formula", log: &log)) },
        .composite("rollup_summary") { field, log in
            .rollup(ZohoReturnType.type(of: field, key: "rollup_summary", log: &log))
        },
        // Objects and lists with keys of their own.
        .composite("fileupload", .structured(.file, isList: true)),
        .composite("imageupload", .structured(.image, isList: true)),
        .composite("RRULE", .structured(.recurrence, isList: false)),
        .composite("ALARM", .structured(.alarm, isList: false)),
        .composite("multireminder", .structured(.reminder, isList: true)),
        .composite("consent_lookup", .structured(.consent, isList: false)),
        .composite("territories", .structured(.territory, isList: true)),
        .composite("linetax", .structured(.lineTax, isList: true)),
        .composite("time_range", .structured(.timeRange, isList: true)),
        // Known, but of no fixed shape.
        .composite("module", .json),
        .composite("address", .json),
    ]

    /// The row of a data type, in any letter case.
    static func named(_ name: String) -> ZohoDataType? { byName[name.lowercased()] }

    private static let byName = Dictionary(
        all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}
