/// The field by which Zoho itself finds existing records in an upsert, whether the metadata calls it unique or not.
/// Source: Zoho CRM v8, "Upsert Records".
enum SystemDuplicateField {
    static func of(_ module: String) -> String {
        switch module {
        case "Leads", "Contacts": "Email"
        case "Accounts": "Account_Name"
        case "Deals": "Deal_Name"
        case "Campaigns": "Campaign_Name"
        case "Cases", "Quotes", "Sales_Orders", "Purchase_Orders", "Invoices": "Subject"
        case "Solutions": "Solution_Title"
        case "Products": "Product_Name"
        case "Vendors": "Vendor_Name"
        case "Price_Books": "Price_Book_Name"
        // Custom modules.
        default: "Name"
        }
    }
}
