import CRMSchema

extension VendorProfile {
    /// Vtiger CRM, target `VtigerCRM`.
    static let vtiger = VendorProfile(
        runtimeModule: "VtigerCRM",
        clientType: "VtigerCRM",
        reservedAccessors: [
            "me", "session", "send", "records", "query", "describe", "types", "login", "logout", "extendSession", "operations", "observer",
            "files", "api", "call", "sync", "changes", "related", "checkPrefixes", "metadata", "url", "file", "habits", "keeper", "prefixes", "withResponses", "user", "version", "limits",
            // Groups of operations; a test holds them against the endpoint spec.
            "mobile", "apps", "sessions", "administration", "inventory", "relatedTypes",
        ],
        userModule: nil,
        bareName: { $0 },
        readsWordsInLabels: true,
        isNumbered: { name in
            // `cf_855`; of a field that an app brought, also `cf_myapp_855`.
            name.hasPrefix("cf_") && name.utf8.count > 3 && (name.split(separator: "_").last ?? "").allSatisfy(\.isNumber)
        },
        listName: "listtypes.json",
        snapshotName: { "describe_\($0).json" },
        structuredType: { _ in "JSONValue" },
        rowProtocol: "RecordRow",
        linkProtocol: "RecordRow",
        removalRow: nil,
        rowModules: ["LineItem"],
        duplicateField: { _ in nil },
        givenFields: ["id"],
        spelling: "text",
        hasUpserts: false,
        marksUnfilterable: true,
        ownMapping: { type, nested in
            switch type {
            case .user: choice("RecordOwner")
            case .anyLookup: nested.map(choice) ?? FieldMapping("id", "RawRecordID", reader: "rawID", kind: "Identifier")
            default: nil
            }
        },
        hasReferenceChoices: true,
        remark: { field in
            switch field.type {
            case .text(.password): "No answer ever has it."
            case .text(.file), .text(.image): "The name of a file, which is uploaded by a call of its own."
            case .subform: "No describe tells of it. Answers to queries do not have it, and a list that is written replaces all rows."
            case .localDateTime: "In the time zone of the server, which answers do not tell."
            case .text where !field.sourceType.value.isEmpty && !VtigerSnapshotLoader.knows(dataType: field.sourceType.value):
                "Of the type “\(field.sourceType.value)”, which is not known: read and written as text."
            default: nil
            }
        },
        moduleKey: { _ in nil },
        capabilities: { $0.apiName.value == "Leads" ? ["ConvertibleRecord"] : [] })

    /// An id that tells its module by its prefix.
    private static func choice(_ type: TypeReference) -> FieldMapping {
        FieldMapping("reference", type, reader: "choice", kind: .named("AnyOf", arguments: [type]))
    }
}
