/// Which names a query can say.
enum ColumnName {
    /// Letters, digits and underscores are one word to the server's parser; names with other signs, such as
    /// `shipping_&_handling`, fall apart in it (recording `query-ampersand-column`), and words of the language are taken
    /// for what they mean there.
    static func canBeSaid(_ name: String) -> Bool {
        !name.isEmpty && !words.contains(name.lowercased())
            && name.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            }
    }

    private static let words: Set<String> = [
        "select", "from", "where", "and", "or", "in", "like", "order", "by", "asc", "desc", "limit", "count",
    ]
}
