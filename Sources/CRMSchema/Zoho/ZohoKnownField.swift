/// Standard fields whose metadata does not tell what they hold; known by name. Custom fields never match.
struct ZohoKnownField: Sendable {
    let name: String
    /// Nil for every module.
    let modules: Set<String>?
    /// Only where the value is a list: the same name is a plain text in other modules or older versions.
    let onlyLists: Bool
    let type: FieldType

    private init(_ name: String, in modules: Set<String>? = nil, onlyLists: Bool = true, _ type: FieldType) {
        self.name = name
        self.modules = modules
        self.onlyLists = onlyLists
        self.type = type
    }

    private static let lineItems: Set<String> = ["Quoted_Items", "Ordered_Items", "Purchase_Items", "Invoiced_Items"]

    static let all: [ZohoKnownField] = [
        ZohoKnownField("id", onlyLists: false, .recordID),
        ZohoKnownField("Tag", .structured(.tag, isList: true)),
        ZohoKnownField("Territories", .structured(.territory, isList: true)),
        ZohoKnownField("Territory", .structured(.territory, isList: true)),
        ZohoKnownField("Comments", in: ["Cases", "Solutions"], .structured(.comment, isList: true)),
        ZohoKnownField("Participants", in: ["Events"], .structured(.participant, isList: true)),
        ZohoKnownField("Pricing_Details", in: ["Price_Books"], .structured(.priceRange, isList: true)),
        ZohoKnownField("Tax", in: ["Products"], .structured(.tax, isList: true)),
        ZohoKnownField("Discount", in: lineItems, onlyLists: false, .discount),
    ]

    static func type(of field: ZohoFieldSource) -> FieldType? {
        guard !field.isCustom else { return nil }
        return all.first { known in
            known.name == field.apiName.value && known.modules?.contains(field.module) != false
                && (!known.onlyLists || field.jsonType == .array)
        }?.type
    }

    /// Flagged as mandatory, but not demanded by the API.
    static func isDemanded(_ field: ZohoFieldSource) -> Bool {
        !(field.module == "Calls" && field.apiName.value == "Call_Duration")
    }

    /// Kept by the system, whatever the metadata says about writing them.
    static let systemFields: Set<String> = [
        "id", "Created_Time", "Modified_Time", "Created_By", "Modified_By", "Last_Activity_Time", "Change_Log_Time__s",
    ]
}
