@testable import RecordCore

/// Makes random records for `Sample`, as JSON: most values with the shape of their field, some with another one.
struct SampleMaker {
    var random: SeededGenerator
    /// How many values in a hundred have any shape.
    let oddity: Int
    /// Whether there are numbers that no `Double` can hold.
    let hasHugeNumbers: Bool

    init(seed: UInt64, oddity: Int, hasHugeNumbers: Bool = true) {
        random = SeededGenerator(seed: seed)
        self.oddity = oddity
        self.hasHugeNumbers = hasHugeNumbers
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    mutating func record() -> JSONValue {
        row(Sample.schema, unknown: ["$approved", "Extra field", "schlüssel", "quote\"d"])
    }

    private mutating func row(_ schema: RecordSchema, unknown: [String]) -> JSONValue {
        var members: [JSONMember] = []
        for field in schema.fields where below(5) > 0 {
            let isOdd = below(100) < oddity
            members.append(JSONMember(field.name, below(6) == 0 ? .null : isOdd ? anything(depth: 0) : value(field.shape)))
        }
        for key in unknown where below(4) == 0 { members.append(JSONMember(key, anything(depth: 0))) }
        if below(3) == 0 { members.shuffle(using: &random) }
        return .object(members)
    }

    private mutating func value(_ shape: ValueShape) -> JSONValue {
        switch shape {
        case .text: text()
        case .id: id()
        case .boolean: .bool(below(2) == 0)
        case .integer: number(["0", "-1", "42", "9223372036854775807", "-9223372036854775808", "9221120237041090561"])
        case .decimal: number(["0", "0.0", "-0", "12.50", "1250.55", "-0.001", "1e3", "123456789012345678901234567890", "1E-400", "100"])
        case .date: .string(pick(["2026-02-28", "2024-02-29", "0000-01-01", "9999-12-31"]))
        case .dateTime:
            .string(pick(["2026-02-28T13:45:59+05:30", "1969-12-31T23:59:59-08:00", "2026-02-28T13:45:59Z", "2026-02-28T13:45:59.123+00:00"]))
        case .localDateTime: .string(pick(["2026-02-28 13:45:59", "1969-12-31 23:59:59", "2026-02-28T13:45", "0000-01-01 00:00:00"]))
        case .time: .string(pick(["13:45:59", "13:45", "00:00:00", "23:59:59"]))
        case .texts: .array((0..<below(4)).map { _ in text() })
        case .reference: reference()
        case .object: .object([JSONMember("Street", text())])
        case .rows: .array((0..<below(4)).map { _ in row(SampleLine.schema, unknown: ["$line"]) })
        case .json: anything(depth: 0)
        }
    }

    private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
    private mutating func number(_ choices: [String]) -> JSONValue {
        let number = JSONNumber(pick(choices)).flatMap { !hasHugeNumbers && $0.double == nil ? nil : $0 }
        return number.map { .number($0) } ?? .null
    }

    private mutating func text() -> JSONValue {
        .string(pick(["", "a", "Müller", "12", "true", "seven b", "eight by", "nine byte", "\"q\\\"", "\n\t\u{1}", "東京 🎉", "exactly sixteen."]))
    }
    private mutating func id() -> JSONValue {
        .string(pick(["1", "5725767000000411001", "007", "12345678901234567890", "10x4", "", "9999999999999999999", "9221120237041090561"]))
    }

    private mutating func reference() -> JSONValue {
        var members = [JSONMember("id", id())]
        if below(4) > 0 { members.append(JSONMember("name", below(4) == 0 ? .null : text())) }
        if below(3) == 0 { members.append(JSONMember("email", "a@example.com")) }
        if below(4) == 0 { members.append(JSONMember("module", below(2) == 0 ? "Deals" : ["api_name": "Deals", "id": "7"])) }
        if below(6) == 0 { members.append(JSONMember("$extra", anything(depth: 2))) }
        members.shuffle(using: &random)
        return .object(members)
    }

    private mutating func anything(depth: Int) -> JSONValue {
        switch below(depth > 2 ? 5 : 8) {
        case 0: return .null
        case 1: return .bool(true)
        case 2: return number(["7", "12.0", "-3.25", "1e999"])
        case 3: return text()
        case 4: return id()
        case 5: return .array((0..<below(3)).map { _ in anything(depth: depth + 1) })
        case 6: return .object([])
        default: return .object((0..<below(3)).map { JSONMember("key \($0)", anything(depth: depth + 1)) })
        }
    }
}
