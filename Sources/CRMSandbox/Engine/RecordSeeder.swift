import CRMSchema
import RecordCore

/// Makes up values for fields: realistic by name and type, the same in every run.
struct RecordSeeder {
    var persona: SeedPersona
    /// Seconds since 1970.
    let now: Int64
    /// Ids that a reference into a module may take.
    let targets: (String) -> [UInt64]
    let users: [String]

    init(random: SeededGenerator, now: Int64, users: [String], targets: @escaping (String) -> [UInt64]) {
        persona = SeedPersona(random: random)
        self.now = now
        self.users = users
        self.targets = targets
    }

    /// Starts a record; `serial` tells it from all others.
    mutating func begin(serial: Int) { persona.begin(serial: serial) }

    mutating func pick<Value>(_ values: [Value]) -> Value { persona.pick(values) }

    mutating func chance(_ percent: Int) -> Bool { persona.chance(percent) }

    /// A value for a plain field; nil where the type is not plain.
    mutating func value(_ field: FieldDescription) -> JSONValue? {
        let name = field.apiName.value
        switch field.type {
        case .text(let format): return cut(text(name, format, isUnique: field.isUnique), field)
        case .longText: return cut(pick(SeedVocabulary.sentences), field)
        case .boolean: return .bool(chance(20))
        case .integer: return .number(JSONNumber(persona.number(in: 1...500)))
        case .bigInteger: return .string(String(persona.number(in: 10_000...9_999_999)))
        case .decimal(let format): return decimal(format)
        case .date:
            let day = Int32(now / 86_400) + persona.number(in: -400...400)
            return .string(CalendarDate(daysSince1970: day).description)
        case .dateTime:
            let moment = now + persona.number(in: -30_000...30_000) * 900
            return .string(ZonedDateTime(secondsSince1970: moment - moment % 900).description)
        case .picklist(let options):
            let used = options.filter { $0.isUsed && $0.value.value != "-None-" }
            return used.isEmpty ? nil : .string(pick(used).value.value)
        case .multiPicklist(let options):
            let used = options.filter { $0.isUsed && $0.value.value != "-None-" }
            return used.isEmpty ? nil : .array([.string(pick(used).value.value)])
        case .user: return .string(pick(users))
        case .lookup(let module):
            let ids = targets(module)
            return ids.isEmpty ? nil : .string(String(pick(ids)))
        default: return nil
        }
    }

    private func cut(_ text: String, _ field: FieldDescription) -> JSONValue { .string(String(text.prefix(field.length ?? 255))) }

    private mutating func decimal(_ format: FieldType.DecimalFormat) -> JSONValue {
        let text: String
        switch format {
        case .percent: text = String(persona.number(in: 0...100))
        case .currency: text = "\(persona.number(in: 1...900) * 250).\(persona.number(in: 10...99))"
        case .plain: text = "\(persona.number(in: 0...400)).\(persona.number(in: 1...9))"
        }
        return JSONNumber(text).map(JSONValue.number) ?? .null
    }

    private mutating func text(_ name: String, _ format: FieldType.TextFormat, isUnique: Bool) -> String {
        if ["Phone", "Fax", "Mobile"].contains(where: name.contains) || format == .phone {
            return persona.phone
        }
        switch format {
        case .email: return persona.email
        case .website: return persona.website
        case .image, .file, .password: return ""
        case .plain, .phone: return isUnique ? "\(name.prefix(3).uppercased())-\(SeedPersona.padded(persona.serial, 6))" : plainText(name)
        }
    }

    private mutating func plainText(_ name: String) -> String {
        switch name {
        case "First_Name": return persona.firstName
        case "Last_Name": return persona.lastName
        case "Company", "Account_Name", "Vendor_Name", "Manufacturer": return persona.company
        case "Designation", "Title": return pick(SeedVocabulary.titles)
        case "Product_Name": return persona.product()
        case "Deal_Name", "Subject", "Event_Title", "Campaign_Name", "Solution_Title", "Note_Title", "Price_Book_Name", "Name":
            return persona.subject()
        case "Call_Duration": return "\(SeedPersona.padded(persona.number(in: 1...59), 2)):00"
        default: break
        }
        if name.hasSuffix("City") { return persona.place.city }
        if name.hasSuffix("State") { return persona.place.state }
        if name.hasSuffix("Country") { return persona.place.country }
        if name.hasSuffix("Street") { return "\(pick(SeedVocabulary.streets)) \(persona.number(in: 1...120))" }
        if name.contains("Zip") || name.hasSuffix("Code") { return persona.postalCode() }
        return pick(SeedVocabulary.companyWords)
    }
}
