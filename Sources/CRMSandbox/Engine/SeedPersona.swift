/// A made-up person at a made-up company, which the values of one record have in common, and the dice that all of them are
/// thrown with: the same in every run.
struct SeedPersona {
    private var random: SeededGenerator
    private(set) var serial = 0
    private(set) var firstName = ""
    private(set) var lastName = ""
    private(set) var company = ""
    private(set) var place = (city: "", state: "", country: "")

    init(random: SeededGenerator) { self.random = random }

    /// Starts a record; `serial` tells it from all others.
    mutating func begin(serial: Int) {
        self.serial = serial
        firstName = pick(SeedVocabulary.firstNames)
        lastName = pick(SeedVocabulary.lastNames)
        company = "\(pick(SeedVocabulary.companyWords)) \(pick(SeedVocabulary.companyKinds)) \(pick(SeedVocabulary.companyForms))"
        place = pick(SeedVocabulary.cities)
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(in: 0...values.count - 1)] }

    mutating func chance(_ percent: Int) -> Bool { number(in: 0...99) < percent }

    mutating func number<Number: FixedWidthInteger>(in range: ClosedRange<Number>) -> Number { .random(in: range, using: &random) }

    /// Numbers of this block are kept free for fiction.
    var phone: String { "+1 555 \(Self.padded(serial / 10_000, 3)) \(Self.padded(serial % 10_000, 4))" }
    var email: String { "\(Self.ascii(firstName)).\(Self.ascii(lastName)).\(serial)@\(host).example" }
    var website: String { "https://www.\(host).example" }

    /// `Anchor pump 17`
    mutating func product() -> String { "\(pick(SeedVocabulary.companyWords)) \(pick(SeedVocabulary.things)) \(serial)" }

    /// `Pump Anchor 17`: what it is about, and for whom.
    mutating func subject() -> String { "\(pick(SeedVocabulary.things)) \(company.prefix { $0 != " " }) \(serial)" }

    mutating func postalCode() -> String { Self.padded(number(in: 1_000...99_999), 5) }

    private var host: String { company.lowercased().split(separator: " ").first.map(String.init) ?? "company" }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The letters that e-mail addresses take.
    private static func ascii(_ text: String) -> String {
        let plain = ["ä": "ae", "ö": "oe", "ø": "o", "ı": "i", "í": "i", "ë": "e"]
        return text.lowercased().map { plain[String($0)] ?? String($0) }.joined().filter { $0.isASCII && $0.isLetter }
    }
}
