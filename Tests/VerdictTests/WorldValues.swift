import CRMSchema
import RecordCore

@testable import SchemaDiff

/// What the records of the verdicts' sandboxes hold.
enum WorldValues {
    static let fieldsByID: [String: FieldDescription] = Dictionary(
        (TestOrganisation.base.schema().module(named: "Leads")?.fields ?? []).compactMap { field in field.id.map { ($0, field) } },
        uniquingKeysWith: { first, _ in first })

    static let lead: [String: JSONValue] = [
        "Last_Name": "Nordby", "Phone": "+33 1 23 45 67 89", "Company": "Acme Iron Works", "Notes": .string(String(repeating: "A plain note. ", count: 40)), "Size": 42,
        "Big": "900719925474099", "Revenue": 1234, "Born": "1990-05-17", "Met": "2024-06-05T09:04:09+00:00", "Source": "Web",
        "Tags": ["A"], "Account": "9000003", "Anything": "9000003", "Log": [["Note": "First"]],
        "Friends": [["Friend": "9000003", "id": "9000005"]], "Age": 2, "Total": 7, "Number": "L1", "Code": "C-1", "Secret": "hush",
        "Letter": "<p>Dear reader</p>", "Once": "first", "Hidden": "veiled", "Site": "https://www.nordby.example",
    ]
    static let otherLead: [String: JSONValue] = ["Last_Name": "Abel", "Company": "Zenith", "Source": "Fair", "Code": "C-2", "Size": 7]

    /// What becomes of a value when its field gets another type.
    static func convert(_ value: JSONValue, from old: FieldDescription, to new: FieldDescription) -> JSONValue {
        convert(value, base(old.type), base(new.type), new)
    }

    /// What a computed field holds is of the type that it returns.
    private static func base(_ type: FieldType) -> FieldType {
        switch type {
        case .formula(let base), .rollup(let base): base
        default: type
        }
    }

    private static func convert(_ value: JSONValue, _ old: FieldType, _ new: FieldType, _ field: FieldDescription) -> JSONValue {
        switch (old, new) {
        case (.picklist(let before), .picklist(let after)): renamed(value, before, after)
        case (.picklist, .multiPicklist): [value]
        case (.multiPicklist, .picklist): value[0] ?? .null
        case (.integer, .bigInteger): .string(value.number?.text ?? "")
        case (.bigInteger, .integer): 900_719
        case (.integer, .decimal): 42.5
        case (.decimal, .integer): 1234
        case (.date, .dateTime): "1990-05-17T00:00:00+00:00"
        case (.dateTime, .date): "2024-06-05"
        case (_, .boolean): true
        case (.decimal, .text): "2"
        case (.lookup, .lookup(let module)), (.anyLookup, .lookup(let module)): module == "Vendors" ? "9000009" : value
        case (.multiLookup(_, let oldKey, _), .multiLookup(_, let key, _)):
            .array((value.array ?? []).map { [key: $0[oldKey] ?? .null, "id": $0["id"] ?? .null] })
        default: value
        }
    }

    /// A value that was renamed is the one with its id.
    private static func renamed(_ value: JSONValue, _ old: [PicklistOption], _ new: [PicklistOption]) -> JSONValue {
        guard let option = old.first(where: { $0.value.value == value.string }), let id = option.id,
            let now = new.first(where: { $0.id == id })
        else { return value }
        return .string(now.value.value)
    }
}
