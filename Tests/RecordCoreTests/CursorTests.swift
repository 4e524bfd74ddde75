import Testing

@testable import RecordCore

@Suite struct CursorTests {
    /// Reads a value by skipping it; the fault if there is one.
    private func fault(_ bytes: [UInt8]) -> JSONFault? {
        bytes.withUnsafeBytes { raw in
            let text = PaddedText(raw)
            return withExtendedLifetime(text) { () -> JSONFault? in
                var cursor = text.cursor
                do throws(JSONFault) {
                    cursor.skipSpace()
                    try cursor.skipValue(depth: 0)
                    try cursor.expectEnd()
                    return nil
                } catch {
                    return error
                }
            }
        }
    }

    private func string(_ json: String) -> String? {
        Array(json.utf8).withUnsafeBytes { raw in
            let text = PaddedText(raw)
            return withExtendedLifetime(text) {
                var cursor = text.cursor
                return try? cursor.readString()
            }
        }
    }

    @Test(arguments: [
        ("", JSONFault.Reason.endOfInput, 0), ("\"abc", .endOfInput, 4), ("\"abcdefgh", .endOfInput, 9), ("[1,", .endOfInput, 3),
        ("{\"a\"", .endOfInput, 4), ("tru", .unexpectedByte, 0), ("nullx", .trailingBytes, 4), ("1 2", .trailingBytes, 2),
        ("[1,]", .unexpectedByte, 3), ("{\"a\":1,}", .unexpectedByte, 7), ("01", .invalidNumber, 0), ("-", .endOfInput, 1),
        ("-x", .invalidNumber, 1), ("1.", .endOfInput, 2), ("1.x", .invalidNumber, 2), ("1e+x", .invalidNumber, 3),
        ("\"a\u{1}\"", .controlCharacter, 2), ("\"\\x\"", .invalidEscape, 2), ("\"\\u12G4\"", .invalidEscape, 5),
        ("\"\\ud800\"", .loneSurrogate, 1), ("\"ab\\udc00\"", .loneSurrogate, 3), ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
        ("1\u{0}", .trailingBytes, 1), ("\u{0}", .unexpectedByte, 0), ("[1\u{0}]", .unexpectedByte, 2),
    ])
    func faultsHavePlaces(text: String, reason: JSONFault.Reason, offset: Int) {
        let found = fault(Array(text.utf8))
        #expect(found?.reason == reason && found?.offset == offset)
    }

    @Test(arguments: [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x8E], [0xC3, 0x28], [0xFF],
    ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        // At every distance from the start, so that it falls on every byte of a word.
        for length in 0..<18 {
            let before = [UInt8](repeating: 0x61, count: length)
            let found = fault([0x22] + before + bytes + [0x62, 0x22])
            #expect(found?.reason == .invalidUTF8 && found?.offset == length + 1)
            #expect(fault([0x22] + before + bytes + Array("\\n".utf8) + [0x22])?.reason == .invalidUTF8)
        }
    }

    @Test func validUTF8() {
        for scalar in ["\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}"] {
            for length in 0..<18 {
                let text = String(repeating: "a", count: length) + scalar + "z"
                #expect(string("\"\(text)\"") == text)
            }
        }
    }

    @Test func escapesAtEveryDistance() {
        let escapes = [
            ("\\n", "\n"), ("\\\\", "\\"), ("\\\"", "\""), ("\\/", "/"), ("\\b\\f\\r\\t", "\u{8}\u{C}\r\t"), ("\\u00e9", "é"), ("\\u0041", "A"),
            ("\\uD83C\\uDF89", "🎉"), ("\\u0000", "\u{0}"), ("\\uFFFF", "\u{FFFF}"),
        ]
        for (escape, meaning) in escapes {
            for length in 0..<20 {
                let before = String(repeating: "x", count: length)
                #expect(string("\"\(before)\(escape)\(before)\(escape)\"") == before + meaning + before + meaning)
            }
        }
    }

    @Test func depthIsLimitedButNotByTheStack() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let inner = open == "[" ? "" : "1"
            let nested = { (depth: Int) in
                String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
            }
            #expect(fault(Array(nested(512).utf8)) == nil)
            #expect(fault(Array(nested(513).utf8))?.reason == .tooDeep)
            #expect(fault(Array(String(repeating: open, count: 200_000).utf8))?.reason == .tooDeep)
        }
    }

    @Test func agreesWithThePlainCheckOnMutations() {
        var maker = SampleMaker(seed: 21, oddity: 40)
        var random = SeededGenerator(seed: 22)
        let alphabet = Array("{}[]\",:\\u0123456789eE+-.tfnd8c \n\u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
        var accepted = 0
        for _ in 0..<200 {
            let original = Array(maker.record().jsonText.utf8)
            for _ in 0..<25 {
                var bytes = original
                for _ in 0...Int.random(in: 0..<2, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    let byte = alphabet.randomElement(using: &random) ?? 0
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes.insert(byte, at: place)
                    case 1 where bytes.count > 1: bytes.remove(at: place)
                    default: bytes[place] = byte
                    }
                }
                let expected = ReferenceJSON.accepts(bytes)
                accepted += expected ? 1 : 0
                #expect((fault(bytes) == nil) == expected, "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
        // Both outcomes are common, or the test would say little.
        #expect((500...4_500).contains(accepted))
    }

    @Test func fixedFormsAreReadOrLeft() {
        func take<Value>(_ json: String, _ body: (inout JSONCursor) -> Value?) -> (Value?, Int) {
            Array(json.utf8).withUnsafeBytes { raw in
                let text = PaddedText(raw)
                return withExtendedLifetime(text) {
                    var cursor = text.cursor
                    let value = body(&cursor)
                    return (value, cursor.offset)
                }
            }
        }
        for digits in ["0", "7", "12345678", "123456789", "1234567890123456", "5725767000000411001", "9999999999999999999"] {
            #expect(take("\"\(digits)\"") { $0.takeQuotedDigits() } == (UInt64(digits), digits.count + 2))
        }
        for text in ["\"\"", "\"01\"", "\"12345678901234567890\"", "\"1a\"", "\"1234567/\"", "\"123456:8\"", "\"1", "1", "\"-1\""] {
            #expect(take(text) { $0.takeQuotedDigits() } == (nil, 0))
        }
        #expect(take("\"2024-02-29\"") { $0.takeQuotedDate() } == (CalendarDate("2024-02-29").map { Int($0.daysSince1970) }, 12))
        for text in ["\"2023-02-29\"", "\"2024-02-2\"", "\"2024/02/29\"", "\"2024-02-29 \"", "\"2o24-02-29\"", "\"2024-02-2:\"", "2024-02-29"] {
            #expect(take(text) { $0.takeQuotedDate() } == (nil, 0))
        }
        let moment = take("\"2024-02-29T23:59:58-08:00\"") { $0.takeQuotedDateTime() }
        #expect(moment.0?.seconds == 1_709_279_998 && moment.0?.offsetMinutes == -480 && moment.1 == 27)
        for text in ["2024-02-29T24:00:00+00:00", "2024-02-29T23:60:00+00:00", "2024-02-29T23:59:60+00:00", "2024-02-29T23:59:58-00:00",
            "2024-02-29T23:59:58+24:00", "2024-02-29T23:59:58+00:60", "2024-02-29 23:59:58+00:00", "2024-02-29T23:59:58Z",
            "2024-02-29T23:59:58.1+00:00", "2024-02-29T23:59:5/+00:00"] {
            let result = take("\"\(text)\"") { $0.takeQuotedDateTime() }
            #expect(result.0 == nil && result.1 == 0, "\(text)")
        }
    }
}
