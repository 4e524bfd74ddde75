/// A module that is measured: its name in tables and its fields, in the order of the wire.
struct ModuleSpec: Sendable {
    /// As groups of measures are named: `60`, `3`, `300`.
    let name: String
    let fields: [FieldSpec]

    /// Few columns, as an app asks for in a list.
    static let narrow = ModuleSpec(
        name: "3", fields: [FieldSpec("Last_Name", .text), FieldSpec("Email", .email), FieldSpec("id", .id)])

    /// A whole record of a standard module with a few custom fields.
    static let usual = ModuleSpec(name: "60", fields: usualFields)

    /// A grown organisation: the same and 240 custom fields. The id comes last, as Zoho sends it.
    static let wide = ModuleSpec(
        name: "300", fields: usualFields.dropLast() + customFields(count: 240) + usualFields.suffix(1))

    /// Indices of the fields that a list of names and addresses asks for.
    func indices(of other: ModuleSpec) -> [Int] {
        other.fields.compactMap { wanted in fields.firstIndex { $0.name == wanted.name } }
    }

    /// What a create call sends of the usual module.
    static let create = ModuleSpec(name: "create", fields: usualFields.filter(\.isWritable))

    /// The names repeat words, as those of grown organisations do: `Support_Plan_17` beside `Support_Tier_4`.
    private static func customFields(count: Int) -> [FieldSpec] {
        let words = [
            "Region", "Segment", "Renewal", "Contract", "Partner", "Budget", "Tier", "Campaign", "Plan", "Stage", "Score",
            "Margin", "Channel", "Billing", "Shipping", "Legal", "Tax", "Invoice", "Quality", "Support", "Asset", "Fleet",
            "Site",
        ]
        let kinds: [FieldSpecKind] = [
            .text, .picklist, .text, .double, .money, .boolean, .text, .date, .integer, .dateTime, .lookup, .longText,
            .text, .phone, .multiPicklist, .picklist, .email, .url, .text, .integer,
        ]
        return (0..<count).map { index in
            let first = words[index * 7 % words.count]
            let second = words[(index * 5 + index / words.count + 3) % words.count]
            return FieldSpec("\(first)_\(second)_\(index)", kinds[index % kinds.count])
        }
    }
}
