import CRMSchema

extension VendorProfile {
    /// Zoho CRM, target `ZohoCRM`.
    static let zoho = VendorProfile(
        runtimeModule: "ZohoCRM",
        clientType: "ZohoCRM",
        reservedAccessors: [
            "api", "observer", "records", "query", "tokens", "tags", "users", "files", "bulk", "settings", "metadata",
            "organization", "organisation", "notifications", "dataCenter", "environment", "user",
            "limits", "current", "inOrganisation", "asCurrent", "withResponses", "jobs",
            // Groups of operations; a test holds them against the endpoint spec.
            "apis", "appointments", "backup", "blueprint", "bulkRead", "bulkWrite", "composite", "contactRoles", "conversion", "coql", "emails",
            "entityScores", "features", "functions", "mail", "meetings", "org", "portals", "recycleBin", "services", "zia",
        ],
        userModule: "Users",
        bareName: { name in
            // System names of recent years end in `__s`; `Locked__s` reads better as `locked`.
            name.hasSuffix("__s") && name.utf8.count > 3 ? String(name.dropLast(3)) : name
        },
        listName: "modules.json",
        snapshotName: { "fields_\($0).json" },
        structuredType: { type in
            switch type {
            case .tag: "RecordTag"
            case .lineTax: "LineTax"
            case .participant: "EventParticipant"
            case .reminder: "EventReminder"
            case .recurrence: "RecurrenceRule"
            case .alarm: "ReminderAlarm"
            case .file: "AttachedFile"
            case .image: "AttachedImage"
            case .territory: "AssignedTerritory"
            case .timeRange: "TimeRange"
            case .comment: "RecordComment"
            case .priceRange: "PriceRange"
            case .tax: "TaxReference"
            case .consent: "ConsentDetails"
            }
        },
        rowProtocol: "SubformRow",
        linkProtocol: "LinkRow",
        removalRow: "removal",
        duplicateField: ZohoCapabilities.duplicateField,
        givenFields: ["id", "Owner", "Layout"],
        moduleKey: { field in
            // `What_Id`. References of the newer type `multi_module_lookup` have their module inside.
            guard case .anyLookup = field.type, field.sourceType.value == "lookup" else { return nil }
            return "$se_module"
        },
        capabilities: ZohoCapabilities.protocols)
}
