import CRMSchema

/// A module of the organisation with what the record endpoints ask of it again and again.
struct ZohoModule: Sendable {
    let description: ModuleDescription
    let fields: [FieldDescription]
    private let byName: [String: FieldDescription]

    init(_ description: ModuleDescription) {
        self.description = description
        fields = description.fields ?? []
        byName = Dictionary(fields.map { ($0.apiName.value, $0) }, uniquingKeysWith: { first, _ in first })
        displayField = Self.displayField(of: fields)
        indexedFields = Set(fields.filter(\.isUnique).map(\.apiName.value) + Self.duplicateFields(of: description))
    }

    var name: String { description.apiName.value }

    subscript(field: String) -> FieldDescription? { byName[field] }

    func has(_ field: String) -> Bool { byName[field] != nil }

    /// The field whose value names a record in references.
    let displayField: String?

    /// Unique fields, and those by which an upsert finds duplicates.
    let indexedFields: Set<String>

    var uniqueFields: [FieldDescription] { fields.filter(\.isUnique) }

    /// The full name is put together by the system where first and last name are fields.
    var hasFullName: Bool { has("Full_Name") && has("Last_Name") && byName["Full_Name"]?.isCreatable == false }

    /// The fields by which an upsert finds duplicates without being told.
    static func duplicateFields(of module: ModuleDescription) -> [String] {
        if let known = systemDuplicateFields[module.apiName.value] { return [known] }
        return module.kind == .custom ? ["Name"] : []
    }

    private static let systemDuplicateFields = [
        "Leads": "Email", "Accounts": "Account_Name", "Contacts": "Email", "Deals": "Deal_Name",
        "Campaigns": "Campaign_Name", "Cases": "Subject", "Solutions": "Solution_Title", "Products": "Product_Name",
        "Vendors": "Vendor_Name", "Price_Books": "Price_Book_Name", "Quotes": "Subject", "Sales_Orders": "Subject",
        "Purchase_Orders": "Subject", "Invoices": "Subject",
    ]

    private static let nameFields = [
        "Full_Name", "Name", "Subject", "Account_Name", "Deal_Name", "Event_Title", "Product_Name", "Campaign_Name",
        "Vendor_Name", "Price_Book_Name", "Solution_Title", "Note_Title",
    ]

    /// The same word is a text in one module and a lookup in others, so only texts count.
    private static func displayField(of fields: [FieldDescription]) -> String? {
        let texts = fields.filter { if case .text(.plain) = $0.type { true } else { false } }
        let known = nameFields.first { name in texts.contains { $0.apiName.value == name } }
        return known ?? texts.first(where: \.isMandatory)?.apiName.value ?? texts.first?.apiName.value
    }
}
