// String literals: API names and values that stand in raw queries, criteria and payloads.
extension FileScanner {
    mutating func string(_ place: Int) {
        guesses[place] = .other
        let token = file.tokens[place]
        let length = Int(token.end - token.start)
        guard length > 0, length < 20_000 else { return }
        let text = file.text(place)
        if let things = vocabulary.texts[text] {
            for thing in things { note(thing, place, .possible, "\"\(text)\"", .text) }
            return
        }
        // Words of longer texts only where they can be nothing else: `Last_Name`, `(Phone:equals:…)`, `from Leads`.
        var start: String.UTF8View.Index?
        let utf8 = text.utf8
        var place8 = utf8.startIndex
        while true {
            let isPart = place8 < utf8.endIndex && Self.isWordPart(utf8[place8])
            if isPart {
                if start == nil { start = place8 }
            } else if let first = start {
                word(String(text[first..<place8]), next: place8 < utf8.endIndex ? utf8[place8] : 0, isQuery: text.isQuery, place)
                start = nil
            }
            if place8 == utf8.endIndex { break }
            place8 = utf8.index(after: place8)
        }
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F || byte >= 0x80
    }

    private mutating func word(_ word: String, next: UInt8, isQuery: Bool, _ place: Int) {
        guard isQuery || word.utf8.contains(UInt8(ascii: "_")) || next == UInt8(ascii: ":"), let things = vocabulary.texts[word] else { return }
        for thing in things {
            if case .value = thing { continue }
            note(thing, place, .possible, "\"…\(word)…\"", .text)
        }
    }
}

extension String {
    /// A query, a path or a list of names.
    fileprivate var isQuery: Bool {
        let lower = lowercased()
        return lower.contains("select ") || lower.contains(" from ") || lower.contains("/") || lower.contains(":equals:") || contains(",") && !contains(" ")
    }
}
