/// A token of a Swift file.
struct SwiftToken: Sendable {
    enum Kind: UInt8, Sendable {
        /// Names and keywords; `$0` too.
        case name
        case number
        /// A literal, or a part of one between interpolations; its bytes are those between the quotes.
        case string
        case dot, comma, colon, semicolon, backslash, at
        case openParen, closeParen, openBracket, closeBracket, openBrace, closeBrace
        /// `=` alone.
        case assign
        case arrow
        /// `?` and `!` that belong to what stands before.
        case postfix
        case less, greater
        case operation
    }

    let kind: Kind
    /// The first token of its line.
    var isFirstOfLine = false
    /// White space stands before it.
    var isSpaced = false
    /// The branch of `#if` that it stands in, which may not be compiled; 0 outside of all.
    var branch: Int32 = 0
    /// Of brackets, the place of the other one; -1 if there is none.
    var partner: Int32 = -1
    /// Of names, the number in the table of names; else -1.
    var name: Int32 = -1
    /// Bytes of the file.
    let start: Int32
    let end: Int32
}
