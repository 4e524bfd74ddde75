import RecordCore

/// Line items of quotes and the like: asked for, added up, and answered in a form of their own.
enum InventoryAnswer {
    /// Described among the record's fields, but of its items.
    static let lineFields: Set<String> = [
        "productid", "quantity", "listprice", "comment", "discount_amount", "discount_percent", "tax1", "tax2", "tax3", "image",
        "purchase_cost", "margin",
    ]

    static func check(_ sent: [String: JSONValue], _ quirks: VtigerQuirks) throws(VtigerFailure) {
        if quirks.inventoryIsBroken { throw .invalidID }
        guard let items = sent["LineItems"]?.array, !items.isEmpty else { throw .noLineItems }
    }

    /// Items that are sent take the place of all that were there.
    static func fill(_ record: inout VtigerRecord, _ sent: [String: JSONValue], _ state: VtigerState) {
        guard let items = sent["LineItems"]?.array, !items.isEmpty else { return }
        var total: ExactDecimal = 0
        let prefix = state.organisation.prefix(of: record.module) ?? 0
        let parent = state.quirks.lineItemParentIsBroken ? "\(prefix)xArray" : "\(prefix)x\(record.number)"
        record.lineItems = items.enumerated().map { position, item in
            func text(_ key: String) -> String { item[key].flatMap(ElementText.scalar) ?? "" }
            func number(_ key: String, _ scale: Int) -> JSONValue {
                .string(StoredText.rounded(NumberPrefix.decimal(text(key)), places: scale, scale: scale))
            }
            let gross = NumberPrefix.decimal(text("quantity")) * NumberPrefix.decimal(text("listprice"))
            let percent = NumberPrefix.decimal(text("discount_percent")) * ExactDecimal(mantissa: 1, exponent: -2)
            total = total + gross - gross * percent - NumberPrefix.decimal(text("discount_amount"))
            return [
                "parent_id": .string(parent), "productid": .string(text("productid")), "sequence_no": .string(String(position + 1)),
                "quantity": number("quantity", 3), "listprice": number("listprice", 8), "discount_percent": number("discount_percent", 3),
                "discount_amount": number("discount_amount", 8), "comment": .string(text("comment")), "description": .string(text("description")),
                "incrementondel": "0", "tax1": number("tax1", 3), "tax2": number("tax2", 3), "tax3": number("tax3", 3), "image": "",
                "purchase_cost": "0.00000000", "margin": "0.00000000", "id": .string("33x\(record.number * 100 + position + 1)"),
                "product_name": .string(productName(text("productid"), state)), "entity_type": .string(productType(text("productid"), state)),
                "deleted": "0",
            ]
        }
        let first = items[0]
        for name in lineFields where record.values[name] == nil || name == "productid" {
            record.values[name] = record.lineItems[0][name]?.string ?? first[name].flatMap(ElementText.scalar)
        }
        for name in ["hdnSubTotal", "hdnGrandTotal", "pre_tax_total"] { record.values[name] = StoredText.rounded(total, places: 8, scale: 8) }
    }

    /// What a whole record has beside its fields.
    static func members(_ record: VtigerRecord, _ form: VtigerRecordRenderer.Form, _ quirks: VtigerQuirks) -> [JSONMember] {
        let items = JSONMember("LineItems", .array(record.lineItems))
        guard form != .changed else { return [items] }
        var members = [JSONMember("shipping_&_handling", .null)]
        members += (1...3).map { JSONMember("shipping_&_handling_shtax\($0)", 0) }
        // What was created cannot be sent back: its product is missing.
        let product = form == .created && quirks.lineItemParentIsBroken ? .null : JSONValue.string(record.values["productid"] ?? "")
        let details: JSONValue = [
            "taxtype": .string(record.values["hdnTaxType"] ?? ""), "grandTotal": .string(record.values["hdnGrandTotal"] ?? "0"),
        ]
        members += [items, JSONMember("productid", product), JSONMember("LineItems_FinalDetails", ["1": ["final_details": details]])]
        return form == .created ? members + [JSONMember("new", true)] : members
    }

    private static func productName(_ id: String, _ state: VtigerState) -> String {
        guard let number = VtigerID(id)?.number, let home = state.home(of: number) else { return "" }
        return state.record(number, in: home)?.label ?? ""
    }

    private static func productType(_ id: String, _ state: VtigerState) -> String {
        (VtigerID(id)?.prefix).flatMap { state.organisation.name(prefix: $0) } ?? ""
    }
}
