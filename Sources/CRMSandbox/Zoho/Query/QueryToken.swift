/// A word, value or sign of a query, and where it stands.
struct QueryToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A keyword or a name; names may have points, brackets do not belong to them.
        case word
        /// What stood between quotes, each doubled quote being one.
        case string
        case number
        case sign
        case end
    }

    let kind: Kind
    let text: String
    let line: Int
    let column: Int

    /// Keywords are the same in any letter case.
    func isWord(_ word: String) -> Bool { kind == .word && text.lowercased() == word }
    func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
