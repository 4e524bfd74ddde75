import CRMSchema
import RecordCore

/// What quotes, orders and invoices compute: totals of each line item and of the whole record.
enum LineItems {
    private static let fields = [
        "Quotes": "Quoted_Items", "Sales_Orders": "Ordered_Items", "Purchase_Orders": "Purchase_Items",
        "Invoices": "Invoiced_Items",
    ]

    static func has(_ module: ZohoModule) -> Bool { fields[module.name].map(module.has) ?? false }

    static func compute(_ record: inout StoredRecord, _ module: ZohoModule, _ state: ZohoState) {
        guard let field = fields[module.name], module.has(field) else { return }
        var sum = ExactDecimal.zero
        let rows = (record.values[field]?.array ?? []).map(SubformRow.init).map { row in
            var row = row
            sum += net(&row, state)
            return row.stored
        }
        record.values[field] = rows.isEmpty ? nil : .array(rows)

        let afterDiscount = sum - amount(record.values["Discount"])
        let taxes = (record.values["$line_tax"]?.array ?? []).map { taxed($0, on: afterDiscount) }
        if !taxes.isEmpty {
            record.values["$line_tax"] = .array(taxes)
            record.values["Tax"] = number(taxes.reduce(.zero) { $0 + amount($1["value"]) })
        }
        record.values["Sub_Total"] = number(sum)
        record.values["Grand_Total"] = number(
            afterDiscount + amount(record.values["Tax"]) + amount(record.values["Adjustment"]))
    }

    /// Fills in what a line item computes, and gives its net total. The price is that of the product unless the item has
    /// one.
    private static func net(_ row: inout SubformRow, _ state: ZohoState) -> ExactDecimal {
        if row.values["List_Price"] == nil, let product = row.values["Product_Name"]?.string, let id = UInt64(product),
            let price = state[store: "Products"][id]?.values["Unit_Price"]
        {
            row.values["List_Price"] = price
        }
        let total = (row.values["Quantity"].map(amount) ?? 1) * amount(row.values["List_Price"])
        let discounted = total - discount(row.values["Discount"], of: total)
        let taxes = (row.values["Line_Tax"]?.array ?? []).map { taxed($0, on: discounted) }
        if !taxes.isEmpty {
            row.values["Line_Tax"] = .array(taxes)
            row.values["Tax"] = number(taxes.reduce(.zero) { $0 + amount($1["value"]) })
        }
        let net = discounted + amount(row.values["Tax"])
        row.values["Total"] = number(total)
        row.values["Total_After_Discount"] = number(discounted)
        row.values["Net_Total"] = number(net)
        return net
    }

    /// `10` is an amount, `"10%"` a part of the total.
    private static func discount(_ value: JSONValue?, of total: ExactDecimal) -> ExactDecimal {
        guard let text = value?.string, text.hasSuffix("%") else { return amount(value) }
        return total * (ExactDecimal(String(text.dropLast())) ?? .zero) * ExactDecimal(mantissa: 1, exponent: -2)
    }

    private static func taxed(_ tax: JSONValue, on total: ExactDecimal) -> JSONValue {
        let value = (total * amount(tax["percentage"]) * ExactDecimal(mantissa: 1, exponent: -2)).rounded(toPlaces: 2)
        let members = (tax.object ?? []).filter { $0.key != "value" }
        return .object(members + [JSONMember("value", number(value))])
    }

    private static func amount(_ value: JSONValue?) -> ExactDecimal { value?.decimal ?? .zero }

    private static func number(_ value: ExactDecimal) -> JSONValue {
        JSONNumber(value.description).map(JSONValue.number) ?? .null
    }
}
