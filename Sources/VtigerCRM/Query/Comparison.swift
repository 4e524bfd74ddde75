import RecordCore

/// A column, an operator and what to compare with.
struct Comparison: Hashable, Sendable {
    enum Comparator: String, Sendable {
        case isEqual = "="
        case isNot = "!="
        case isLess = "<"
        case atMost = "<="
        case isGreater = ">"
        case atLeast = ">="
        case isLike = "LIKE"
        case isAny = "IN"
    }

    let column: String
    let comparator: Comparator
    /// As the wire spells them, without quotes. One, but for lists.
    private(set) var values: [String]
    /// Values are ids of records, of this module.
    private(set) var ids: IDSource?
    /// What was searched for is nothing, which only shows before wildcards are put around it.
    private(set) var isEmptyPart = false

    init<Record, Kind: VtigerComparand>(_ field: Field<Record, Kind>, _ comparator: Comparator, _ values: [Kind.VtigerOperand]) {
        column = field.name
        self.comparator = comparator
        self.values = values.map(Kind.vtigerText)
        ids = Kind.vtigerIDs
        if comparator == .isAny { removeRepetitions() }
    }

    /// A part of a text, put into a pattern. Signs of the pattern language in the part mean themselves.
    init<Record, Kind>(_ field: Field<Record, Kind>, part: String, _ pattern: (String) -> String) {
        self.init(field, pattern: pattern(QueryLiteral.patternText(part)))
        isEmptyPart = part.isEmpty
    }

    init<Record, Kind>(_ field: Field<Record, Kind>, pattern: String) {
        column = field.name
        comparator = .isLike
        values = [pattern]
    }

    init<Record, Kind>(_ field: Field<Record, Kind>, whole text: String) {
        column = field.name
        comparator = .isEqual
        values = [text]
    }

    init(_ column: String, _ comparator: Comparator, _ value: String) {
        self.column = column
        self.comparator = comparator
        values = [value]
    }

    /// The place after which a listing by id goes on.
    init(idAfter id: RawRecordID) {
        column = "id"
        comparator = .isGreater
        values = [id.description]
        ids = IDSource(nil)
    }

    /// The same with some of the list.
    func keeping(_ values: [String]) -> Comparison {
        var copy = self
        copy.values = values
        return copy
    }

    private mutating func removeRepetitions() {
        var seen: Set<String> = []
        values.removeAll { !seen.insert($0).inserted }
    }

    var text: String {
        let words = values.map(QueryLiteral.quoted)
        return comparator == .isAny
            ? "\(column) IN (\(words.joined(separator: ", ")))" : "\(column) \(comparator.rawValue) \(words.joined())"
    }

    /// What the server would refuse or misread, with the rule; nil if nothing is known against it.
    var problem: (rule: String, reason: String)? {
        if !ColumnName.canBeSaid(column) {
            return ("column", "The name of \(column) cannot be written in a query: it has signs or is a word of the query language.")
        }
        if values.isEmpty { return ("empty-list", "The list of values for \(column) is empty.") }
        if isEmptyPart { return ("empty-text", "\(column) is searched for an empty part.") }
        if values.contains("") {
            return ("empty-text", "\(column) is compared with an empty text, which the query language cannot write.")
        }
        if values.contains(where: { $0.utf8.contains(0) }) {
            return ("text", "\(column) is compared with a text that has a null character.")
        }
        if ids != nil, let odd = values.first(where: { !RecordNumber.isID($0) }) {
            return ("id", "“\(odd)” is no id such as 11x4; the server would find nothing, or refuse the query.")
        }
        return nil
    }
}
