import CRMSchema

/// What Zoho's modules can do beyond what their metadata says. Source: Zoho CRM v8, "Upsert Records", "Convert Lead",
/// "Upload a Record Photo", "Assign Territories to Records".
enum ZohoCapabilities {
    /// The field by which an upsert finds records by itself.
    static let duplicateField: @Sendable (ModuleDescription) -> String? = { module in
        switch module.apiName.value {
        case "Leads", "Contacts": "Email"
        case "Accounts": "Account_Name"
        case "Deals": "Deal_Name"
        case "Campaigns": "Campaign_Name"
        case "Cases", "Quotes", "Sales_Orders", "Purchase_Orders", "Invoices": "Subject"
        case "Solutions": "Solution_Title"
        case "Products": "Product_Name"
        case "Vendors": "Vendor_Name"
        case "Price_Books": "Price_Book_Name"
        default: module.kind == .custom ? "Name" : nil
        }
    }

    static let protocols: @Sendable (ModuleDescription) -> [String] = { module in
        let name = module.apiName.value
        var protocols: [String] = []
        if name == "Leads" { protocols.append("ConvertibleRecord") }
        if photoModules.contains(name) || module.kind == .custom { protocols.append("PhotoRecord") }
        if territoryModules.contains(name) { protocols.append("TerritoryRecord") }
        if inventoryModules.contains(name) { protocols.append("InventoryRecord") }
        return protocols
    }

    private static let photoModules: Set<String> = ["Leads", "Contacts", "Accounts", "Products", "Vendors"]
    private static let inventoryModules: Set<String> = ["Quotes", "Sales_Orders", "Purchase_Orders", "Invoices"]
    private static let territoryModules: Set<String> = ["Leads", "Contacts", "Accounts", "Deals"]
}
