import RecordCore

/// Puts values in an order that depends on what they say alone.
enum SnapshotOrder {
    /// Objects by the first of the keys that differs, the rest by their text.
    static func sorted(_ values: [JSONValue], _ keys: [String]) -> [JSONValue] {
        guard values.count > 1 else { return values }
        return values.map { value in (keys: keys.map { text(value[$0]) }, value: value) }
            .sorted { compare($0, $1) }
            .map(\.value)
    }

    private typealias Item = (keys: [String?], value: JSONValue)

    private static func compare(_ a: [String?], _ b: [String?]) -> Bool? {
        for (x, y) in zip(a, b) where x != y {
            // What has no such key comes last.
            guard let x else { return false }
            guard let y else { return true }
            return precedes(x, y)
        }
        return nil
    }

    private static func compare(_ a: Item, _ b: Item) -> Bool {
        compare(a.keys, b.keys) ?? precedes(canonical(a.value), canonical(b.value))
    }

    /// Numbers by their value, however many digits; texts by their bytes, after the numbers.
    private static func precedes(_ a: String, _ b: String) -> Bool {
        switch (digits(a), digits(b)) {
        case (let x?, let y?) where x != y: x.utf8.count == y.utf8.count ? x.utf8.lexicographicallyPrecedes(y.utf8) : x.utf8.count < y.utf8.count
        case (_?, nil): true
        case (nil, _?): false
        default: a.utf8.lexicographicallyPrecedes(b.utf8)
        }
    }

    private static func digits(_ text: String) -> Substring? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.drop { $0 == "0" }
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text)?: text
        case .number(let number)?: number.text
        default: nil
        }
    }

    /// A whole number, also one that is spelled as a text.
    static func number(_ value: JSONValue?) -> Int? { value?.int ?? value?.string.flatMap { Int($0) } }

    private static func canonical(_ value: JSONValue) -> String { value.string ?? value.prettyText(sortedKeys: true) }
}
