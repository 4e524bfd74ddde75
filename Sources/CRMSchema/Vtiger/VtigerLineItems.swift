/// The rows of quotes, orders and invoices: records carry them under a key that no describe tells of.
enum VtigerLineItems {
    /// The key, and the module that describes the rows.
    static let key = "LineItems"
    static let module = "LineItem"

    private static let modules: Set<String> = ["Quotes", "SalesOrder", "PurchaseOrder", "Invoice"]

    /// The field to add to a module's; nil where it has no such rows, or tells of them itself.
    static func field(of module: String, besides fields: [FieldDescription], at location: SourceLocation) -> FieldDescription? {
        guard modules.contains(module) || fields.contains(where: { $0.apiName.value == "hdnSubTotal" }),
            !fields.contains(where: { $0.apiName.value == key })
        else { return nil }
        return FieldDescription(
            id: nil, apiName: Located(key, at: location), label: "Line Items", tooltip: nil,
            type: .subform(module: self.module), sourceType: Located("rows", at: location), length: nil,
            decimalPlaces: nil, isMandatory: false, isCreatable: true, isUpdatable: true, isUnique: false, isCustom: false, isVisible: true,
            isFilterable: false, isSortable: false, isSearchable: false, isListed: false, location: location)
    }
}
