import CRMSchema

/// How modules are called in scopes, and what calls need besides what their description names.
enum ModuleScope {
    /// Small letters without underscores; one word for all custom modules.
    static func part(_ apiName: String) -> String {
        guard standard.contains(apiName) else { return "custom" }
        return apiName.filter { $0 != "_" }.lowercased()
    }

    /// Whether the call needs a scope of the module whose records it is made for: notes of a lead are notes.
    static func isAbout(_ apiName: String, _ operation: OperationDescription) -> Bool {
        operation.parameters.contains { $0.role == .module && $0.place == .path } || operation.path.value.contains("/\(apiName)/")
            || HandWrittenCalls.query.contains(operation.id.value)
    }

    private static let standard: Set<String> = [
        "Accounts", "Appointments__s", "Attachments", "Calls", "Campaigns", "Cases", "Contacts", "Deals", "Events", "Invoices", "Leads", "Notes",
        "Price_Books", "Products", "Purchase_Orders", "Quotes", "Sales_Orders", "Services__s", "Solutions", "Tasks", "Vendors",
    ]

    /// The host of uploads is another service than the CRM.
    static let additional: [String: [ScopeName]] = [
        "bulk_write.uploadFile": [ScopeName(service: "ZohoFiles", area: ["files"], operation: ScopeName.all)]
    ]
}
