extension Secret {
    /// A text that nobody can guess: 256 bits from the system's generator, in characters that URLs carry unescaped.
    package static func random() -> Secret {
        var generator = SystemRandomNumberGenerator()
        return Secret(Base64URL.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }))
    }

    /// Whether the text is this secret. The time it takes says nothing of how much of it is right.
    package func matches(_ text: String) -> Bool {
        let (own, other) = (Array(reveal().utf8), Array(text.utf8))
        var difference = own.count ^ other.count
        for (index, byte) in other.enumerated() where !own.isEmpty { difference |= Int(byte ^ own[index % own.count]) }
        return difference == 0
    }
}
