import CRMSchema

/// What the generator has to know of a vendor to make functions of its operations.
struct OperationProfile: Sendable {
    /// The modules that generated files import.
    let imports: [String]
    let clientType: String
    /// What the client is called in bodies of functions and in calls.
    let client: String
    /// Members of the client, of records and of one record: groups of these names are suffixed.
    let taken: [OperationFunction.Scope: Set<String>]
    /// The type of an argument that names a module.
    let moduleType: TypeReference
    /// The key of every answer's value, where all have the same; it is taken out before the value is read.
    let envelope: String?
    /// Every write is answered with what became of it. Where it is not, a function without a result returns nothing.
    let hasReceipts: Bool
    /// Numbers and booleans are texts on the wire.
    let isTextual: Bool
    let vendor: VendorProfile

    static let all: [OperationProfile] = [zoho, vtiger]

    static func profile(of vendor: SchemaDescription.Vendor) -> OperationProfile {
        switch vendor {
        case .zoho: .zoho
        case .vtiger: .vtiger
        }
    }

    /// `zoho.leads`, `zoho.leads[id]`: what a function hangs on, in examples.
    func sample(_ scope: OperationFunction.Scope) -> [String] {
        switch scope {
        case .organisation: [client]
        case .module: [client, "leads"]
        case .record: [client, "leads[id]"]
        }
    }
}

extension OperationProfile {
    static let zoho = OperationProfile(
        imports: ["ZohoCRM"], clientType: "ZohoCRM", client: "zoho",
        taken: [
            .organisation: ["api", "attachments", "calls", "events", "files", "limits", "notes", "query", "records", "tasks", "user"],
            .module: ["count", "create", "delete", "deleted", "get", "list", "massDelete", "massUpdate", "module", "search", "update", "upsert", "zoho"],
            .record: [
                "attachments", "blueprint", "clone", "convert", "emails", "id", "lock", "merge", "module", "notes", "records", "related", "share",
                "sharing", "timeline", "zoho",
            ],
        ],
        moduleType: "ModuleName", envelope: nil, hasReceipts: true, isTextual: false, vendor: .zoho)

    /// The generated files are part of the client's own module.
    static let vtiger = OperationProfile(
        imports: ["CRMRuntime", "RecordCore"], clientType: "VtigerCRM", client: "vtiger",
        taken: [
            .organisation: ["api", "describe", "files", "me", "query", "records", "relatedTypes", "send", "session", "types"],
            .module: ["create", "delete", "get", "update", "vtiger"],
            .record: ["id", "related", "vtiger"],
        ],
        moduleType: "String", envelope: "result", hasReceipts: false, isTextual: true, vendor: .vtiger)
}
