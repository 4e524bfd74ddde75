import RecordCore

/// Writes random values of each kind as a server would.
struct ValueGenerator {
    var random: SplitMix
    /// As calls that create send values: references by their id alone, rows without what the system fills in.
    private let forBodies: Bool

    init(seed: UInt64, forBodies: Bool) {
        random = SplitMix(seed: seed)
        self.forBodies = forBodies
    }

    mutating func write(_ field: FieldSpec, to writer: inout JSONWriter) {
        switch field.kind {
        case .text: writer.string(text(for: field.name))
        case .longText: writer.raw(Array(random.pick(SampleWords.longTexts).utf8))
        case .email: writer.string("\(mailbox())-\(random.below(1000))@noemail-crm.invalid")
        case .phone: writer.string("+1 555-\(digits(3))-\(digits(4))")
        case .url: writer.string("https://www.example\(random.below(100)).com/about/us")
        case .picklist: writer.string(random.pick(SampleWords.picklistValues))
        case .id: writer.string(id())
        case .boolean: writer.bool(random.chance(percent: 50))
        case .integer: writer.integer(integer())
        case .double:
            number(below: 100, decimals: random.pick([1, 2, 3, 6, 9]), sign: random.pick(["", "-"]), to: &writer)
        case .money: money(to: &writer)
        case .date: writer.string(date())
        case .dateTime: writer.string(dateTime())
        case .lookup: reference(name: random.pick(SampleWords.companies), to: &writer)
        case .user: user(to: &writer)
        case .multiPicklist: products(to: &writer)
        case .tags: tags(to: &writer)
        case .lines: lines(to: &writer)
        }
    }

    private mutating func text(for name: String) -> String {
        switch name {
        case "City": return random.pick(SampleWords.cities)
        case "Company": return random.pick(SampleWords.companies)
        case "First_Name": return random.pick(SampleWords.firstNames)
        case "Last_Name": return random.pick(SampleWords.lastNames)
        case "Full_Name": return person()
        case "$currency_symbol": return random.pick(["$", "€"])
        case "$approval_state": return "approved"
        default: break
        }
        switch random.below(100) {
        case ..<8: return "\(random.below(999)) \"\(random.pick(SampleWords.lastNames))\" Street, Apt \(random.below(99))"
        case ..<40: return random.pick(SampleWords.companies)
        case ..<70: return random.pick(SampleWords.cities)
        default: return "Value \(random.below(1000)) for \(name)"
        }
    }

    private mutating func person() -> String {
        "\(random.pick(SampleWords.firstNames)) \(random.pick(SampleWords.lastNames))"
    }

    private mutating func mailbox() -> String {
        random.pick(SampleWords.firstNames).lowercased().filter(\.isASCII)
    }

    private mutating func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Character(String(random.below(10))) })
    }

    private mutating func id() -> String { "5725767" + digits(12) }

    private mutating func integer() -> Int {
        switch random.below(3) {
        case 0: random.below(100)
        case 1: random.below(100_000)
        default: -random.below(50)
        }
    }

    private mutating func money(to writer: inout JSONWriter) {
        switch random.below(10) {
        case ..<3: writer.integer(1000 + random.below(9_000_000))
        case ..<9: number(below: 900_000, decimals: 2, to: &writer)
        default: number(below: 900_000, decimals: 4, to: &writer)
        }
    }

    /// A number with at least one digit behind the point, and no zeros after that.
    private mutating func number(below bound: Int, decimals: Int, sign: String = "", to writer: inout JSONWriter) {
        var fraction = digits(decimals)
        while fraction.count > 1, fraction.last == "0" { fraction.removeLast() }
        writer.raw(Array("\(sign)\(random.below(bound)).\(fraction)".utf8))
    }

    private mutating func date() -> String {
        "20\(18 + random.below(9))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
    }

    private mutating func dateTime() -> String {
        // Never midnight in UTC, which the plain structs take for a date: the seconds are at least 1.
        "\(date())T\(two(random.below(24))):\(two(random.below(60))):\(two(1 + random.below(59)))\(random.pick(SampleWords.offsets))"
    }

    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private mutating func reference(name: String, to writer: inout JSONWriter) {
        writer.beginObject()
        if !forBodies {
            writer.key("name")
            writer.string(name)
        }
        writer.key("id")
        writer.string(id())
        writer.endObject()
    }

    private mutating func user(to writer: inout JSONWriter) {
        if forBodies { return reference(name: person(), to: &writer) }
        writer.beginObject()
        writer.key("name")
        writer.string(person())
        writer.key("id")
        writer.string(id())
        writer.key("email")
        writer.string(mailbox() + "@examplecorp.com")
        writer.endObject()
    }

    private mutating func products(to writer: inout JSONWriter) {
        writer.beginArray()
        for _ in 0..<1 + random.below(3) { writer.string(random.pick(SampleWords.products)) }
        writer.endArray()
    }

    private mutating func tags(to writer: inout JSONWriter) {
        writer.beginArray()
        for _ in 0..<random.below(4) {
            writer.beginObject()
            writer.key("name")
            writer.string(random.pick(SampleWords.tags))
            if !forBodies {
                writer.key("id")
                writer.string(id())
                writer.key("color_code")
                if random.chance(percent: 50) { writer.string("#1DB9B4") } else { writer.null() }
            }
            writer.endObject()
        }
        writer.endArray()
    }

    private mutating func lines(to writer: inout JSONWriter) {
        writer.beginArray()
        for _ in 0..<(random.chance(percent: 70) ? 0 : 3) { line(to: &writer) }
        writer.endArray()
    }

    private mutating func line(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("Product")
        reference(name: random.pick(SampleWords.products), to: &writer)
        writer.key("Quantity")
        writer.integer(1 + random.below(49))
        writer.key("Unit_Price")
        money(to: &writer)
        writer.key("Ship_Date")
        writer.string(date())
        writer.key("Notes")
        switch random.below(3) {
        case 0 where !forBodies: writer.null()
        case 1: writer.string("fragile – keep upright")
        default: writer.string("standard")
        }
        if !forBodies {
            writer.key("id")
            writer.string(id())
        }
        writer.endObject()
    }
}
