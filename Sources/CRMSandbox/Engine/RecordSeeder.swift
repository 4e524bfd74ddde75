import CRMSchema
import RecordCore

/// Makes up values for fields: realistic by name and type, the same in every run.
struct RecordSeeder {
    var random: SeededGenerator
    /// Seconds since 1970.
    let now: Int64
    /// Ids that a reference into a module may take.
    let targets: (String) -> [UInt64]
    let users: [String]

    // What the values of one record have in common.
    private var serial = 0
    private var firstName = ""
    private var lastName = ""
    private var company = ""
    private var place = ("", "", "")

    init(random: SeededGenerator, now: Int64, users: [String], targets: @escaping (String) -> [UInt64]) {
        self.random = random
        self.now = now
        self.users = users
        self.targets = targets
    }

    /// Starts a record; `serial` tells it from all others.
    mutating func begin(serial: Int) {
        self.serial = serial
        firstName = pick(SeedVocabulary.firstNames)
        lastName = pick(SeedVocabulary.lastNames)
        company = "\(pick(SeedVocabulary.companyWords)) \(pick(SeedVocabulary.companyKinds)) \(pick(SeedVocabulary.companyForms))"
        place = SeedVocabulary.cities[Int.random(in: 0..<SeedVocabulary.cities.count, using: &random)]
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// A value for a plain field; nil where the type is not plain.
    mutating func value(_ field: FieldDescription) -> JSONValue? {
        let name = field.apiName.value
        switch field.type {
        case .text(let format): return cut(text(name, format, isUnique: field.isUnique), field)
        case .longText: return cut(pick(SeedVocabulary.sentences), field)
        case .boolean: return .bool(chance(20))
        case .integer: return .number(JSONNumber(Int.random(in: 1...500, using: &random)))
        case .bigInteger: return .string(String(Int.random(in: 10_000...9_999_999, using: &random)))
        case .decimal(let format): return decimal(format)
        case .date:
            let day = Int32(now / 86_400) + Int32.random(in: -400...400, using: &random)
            return .string(CalendarDate(daysSince1970: day).description)
        case .dateTime:
            let moment = now + Int64.random(in: -30_000...30_000, using: &random) * 900
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
        case .percent: text = String(Int.random(in: 0...100, using: &random))
        case .currency: text = "\(Int.random(in: 1...900, using: &random) * 250).\(Int.random(in: 10...99, using: &random))"
        case .plain: text = "\(Int.random(in: 0...400, using: &random)).\(Int.random(in: 1...9, using: &random))"
        }
        return JSONNumber(text).map(JSONValue.number) ?? .null
    }

    private mutating func text(_ name: String, _ format: FieldType.TextFormat, isUnique: Bool) -> String {
        if ["Phone", "Fax", "Mobile"].contains(where: name.contains) || format == .phone {
            // Numbers of this block are kept free for fiction.
            return "+1 555 \(Self.padded(serial / 10_000, 3)) \(Self.padded(serial % 10_000, 4))"
        }
        let host = company.lowercased().split(separator: " ").first.map(String.init) ?? "company"
        switch format {
        case .email:
            let local = "\(Self.ascii(firstName)).\(Self.ascii(lastName))"
            return "\(local).\(serial)@\(host).example"
        case .website: return "https://www.\(host).example"
        case .image, .file, .password: return ""
        case .plain, .phone: return isUnique ? "\(name.prefix(3).uppercased())-\(Self.padded(serial, 6))" : plainText(name)
        }
    }

    private mutating func plainText(_ name: String) -> String {
        switch name {
        case "First_Name": return firstName
        case "Last_Name": return lastName
        case "Company", "Account_Name", "Vendor_Name", "Manufacturer": return company
        case "Designation", "Title": return pick(SeedVocabulary.titles)
        case "Product_Name": return "\(pick(SeedVocabulary.companyWords)) \(pick(SeedVocabulary.things)) \(serial)"
        case "Deal_Name", "Subject", "Event_Title", "Campaign_Name", "Solution_Title", "Note_Title", "Price_Book_Name", "Name":
            return "\(pick(SeedVocabulary.things)) \(company.split(separator: " ").first ?? "") \(serial)"
        case "Call_Duration": return "\(Self.padded(Int.random(in: 1...59, using: &random), 2)):00"
        default: break
        }
        if name.hasSuffix("City") { return place.0 }
        if name.hasSuffix("State") { return place.1 }
        if name.hasSuffix("Country") { return place.2 }
        if name.hasSuffix("Street") { return "\(pick(SeedVocabulary.streets)) \(Int.random(in: 1...120, using: &random))" }
        if name.contains("Zip") || name.hasSuffix("Code") { return Self.padded(Int.random(in: 1_000...99_999, using: &random), 5) }
        return pick(SeedVocabulary.companyWords)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The letters that e-mail addresses take.
    private static func ascii(_ text: String) -> String {
        let plain = ["ä": "ae", "ö": "oe", "ø": "o", "ı": "i", "í": "i", "ë": "e"]
        return text.lowercased().map { plain[String($0)] ?? String($0) }.joined().filter { $0.isASCII && $0.isLetter }
    }
}
