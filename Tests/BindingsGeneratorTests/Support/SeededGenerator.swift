/// Random numbers that are the same on every run and machine (SplitMix64), and odd names made of them.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A name of parts that have hurt generators: keywords, digits, scripts, marks, punctuation, controls.
    mutating func hostileName() -> String {
        var name = ""
        for _ in 0..<Int.random(in: 1...4, using: &self) { name += Self.parts.randomElement(using: &self) ?? "" }
        return name
    }

    private static let parts = [
        "Name", "name", "NAME", "_", "__", "__s", " ", "(", ")", "/", "-", "é", "e\u{301}", "名", "ß", "İ", "ǅ", "ﬁ", "1", "42",
        "class", "init", "self", "Self", "Type", "nil", "default", "Id", "URL", "😀", "👩‍👩‍👧", "✅", "€", "\u{0}", "\u{7F}",
        "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{2028}", "\"", "\\", "`", "*/", "\r\n", "٣", "क्ष", "한국", "١٢", "Ⅷ", "ª", "\u{E000}", "㎡",
    ]
}
