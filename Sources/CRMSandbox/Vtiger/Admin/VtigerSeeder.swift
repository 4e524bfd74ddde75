import RecordCore

/// Makes up values for fields by their names and types.
struct VtigerSeeder {
    var random: SeededGenerator
    /// Seconds since 1970.
    let now: Int64

    // What the values of one record have in common.
    private var serial = 0
    private var firstName = ""
    private var lastName = ""
    private var company = ""
    private var place = ("", "", "")

    init(random: SeededGenerator, now: Int64) {
        self.random = random
        self.now = now
    }

    /// Starts a record; `serial` tells it from all others.
    mutating func begin(serial: Int) {
        self.serial = serial
        firstName = pick(SeedVocabulary.firstNames)
        lastName = pick(SeedVocabulary.lastNames)
        company = "\(pick(SeedVocabulary.companyWords)) \(pick(SeedVocabulary.companyKinds)) \(pick(SeedVocabulary.companyForms))"
        place = SeedVocabulary.cities[Int.random(in: 0..<SeedVocabulary.cities.count, using: &random)]
    }

    /// The text that is stored; nil for none.
    mutating func value(_ field: VtigerField, targets: [String]) -> String? {
        guard field.isMandatory || field.isUnique || Self.isPlain(field.name) || chance(45) else { return nil }
        switch field.kind {
        case .reference: return targets.isEmpty ? nil : pick(targets)
        case .boolean: return chance(20) ? "1" : "0"
        case .integer: return String(Int.random(in: 1...500, using: &random))
        case .currency: return "\(Int.random(in: 1...900, using: &random) * 250).\(Int.random(in: 10...99, using: &random))000000"
        case .decimal:
            let fraction = String(Int.random(in: 0...9, using: &random)) + String(repeating: "0", count: field.scale - 1)
            return "\(Int.random(in: 1...99, using: &random)).\(fraction)"
        case .date: return CalendarDate(daysSince1970: Int32(now / 86_400) + Int32.random(in: -400...400, using: &random)).description
        case .dateTime: return VtigerState.text(now + Int64.random(in: -30_000...30_000, using: &random) * 900)
        case .time: return "\(Int.random(in: 10...18, using: &random)):30:00"
        case .multiPicklist: return field.options.isEmpty ? nil : pick(field.options)
        case .text: return text(field)
        case .owner, .id, .password, .file, .image: return nil
        }
    }

    /// The fields that nearly every real record has.
    private static func isPlain(_ name: String) -> Bool {
        ["firstname", "lastname", "company", "email", "email1", "phone", "leadsource", "leadstatus", "city", "country", "amount"].contains(name)
    }

    private mutating func text(_ field: VtigerField) -> String? {
        switch field.typeName {
        case "picklist": return field.options.isEmpty ? (field.isMandatory ? "Created" : nil) : pick(field.options)
        case "email": return "\(ascii(firstName)).\(ascii(lastName)).\(serial)@\(host).example"
        case "url": return "https://www.\(host).example"
        // Numbers of this block are kept free for fiction.
        case "phone": return "+1 555 \(padded(serial / 10_000, 3)) \(padded(serial % 10_000, 4))"
        case "text": return pick(SeedVocabulary.sentences)
        default: return plainText(field)
        }
    }

    private mutating func plainText(_ field: VtigerField) -> String? {
        let name = field.name
        switch name {
        case "firstname": return firstName
        case "lastname": return lastName
        case "company", "manufacturer": return company
        case "accountname", "vendorname": return field.isUnique ? "\(company) \(serial)" : company
        case "designation", "title": return pick(SeedVocabulary.titles)
        case "productname": return "\(pick(SeedVocabulary.companyWords)) \(pick(SeedVocabulary.things)) \(serial)"
        case "tags", "source", "roleid": return nil
        default: break
        }
        if name.hasSuffix("city") { return place.0 }
        if name.hasSuffix("state") { return place.1 }
        if name.hasSuffix("country") { return place.2 }
        if name.hasSuffix("zip") || name.hasSuffix("code") { return padded(Int.random(in: 1_000...99_999, using: &random), 5) }
        if field.isMandatory { return "\(pick(SeedVocabulary.things)) \(company.prefix { $0 != " " }) \(serial)" }
        return pick(SeedVocabulary.companyWords)
    }

    private var host: String { company.lowercased().split(separator: " ").first.map(String.init) ?? "company" }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The letters that e-mail addresses take.
    private func ascii(_ text: String) -> String { Collation.key(text).lowercased().filter { $0.isASCII && $0.isLetter } }
}
