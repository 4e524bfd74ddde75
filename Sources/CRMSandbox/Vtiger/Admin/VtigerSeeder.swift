import RecordCore

/// Makes up values for fields by their names and types.
struct VtigerSeeder {
    private var persona: SeedPersona
    /// Seconds since 1970.
    let now: Int64

    init(random: SeededGenerator, now: Int64) {
        persona = SeedPersona(random: random)
        self.now = now
    }

    /// Starts a record; `serial` tells it from all others.
    mutating func begin(serial: Int) { persona.begin(serial: serial) }

    /// The text that is stored; nil for none.
    mutating func value(_ field: VtigerField, targets: [String]) -> String? {
        guard field.isMandatory || field.isUnique || Self.isPlain(field.name) || persona.chance(45) else { return nil }
        switch field.kind {
        case .reference: return targets.isEmpty ? nil : persona.pick(targets)
        case .boolean: return persona.chance(20) ? "1" : "0"
        case .integer: return String(persona.number(in: 1...500))
        case .currency: return "\(persona.number(in: 1...900) * 250).\(persona.number(in: 10...99))000000"
        case .decimal:
            let fraction = String(persona.number(in: 0...9)) + String(repeating: "0", count: field.scale - 1)
            return "\(persona.number(in: 1...99)).\(fraction)"
        case .date: return CalendarDate(daysSince1970: Int32(now / 86_400) + persona.number(in: -400...400)).description
        case .dateTime: return VtigerState.text(now + persona.number(in: -30_000...30_000) * 900)
        case .time: return "\(persona.number(in: 10...18)):30:00"
        case .multiPicklist: return field.options.isEmpty ? nil : persona.pick(field.options)
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
        case "picklist": return field.options.isEmpty ? (field.isMandatory ? "Created" : nil) : persona.pick(field.options)
        case "email": return persona.email
        case "url": return persona.website
        case "phone": return persona.phone
        case "text": return persona.pick(SeedVocabulary.sentences)
        default: return plainText(field)
        }
    }

    private mutating func plainText(_ field: VtigerField) -> String? {
        let name = field.name
        switch name {
        case "firstname": return persona.firstName
        case "lastname": return persona.lastName
        case "company", "manufacturer": return persona.company
        case "accountname", "vendorname": return field.isUnique ? "\(persona.company) \(persona.serial)" : persona.company
        case "designation", "title": return persona.pick(SeedVocabulary.titles)
        case "productname": return persona.product()
        case "tags", "source", "roleid": return nil
        default: break
        }
        if name.hasSuffix("city") { return persona.place.city }
        if name.hasSuffix("state") { return persona.place.state }
        if name.hasSuffix("country") { return persona.place.country }
        if name.hasSuffix("zip") || name.hasSuffix("code") { return persona.postalCode() }
        if field.isMandatory { return persona.subject() }
        return persona.pick(SeedVocabulary.companyWords)
    }
}
