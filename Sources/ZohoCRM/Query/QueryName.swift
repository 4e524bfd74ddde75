import RecordCore

/// The name of a column in a query: of a field, or of one reached through lookups.
struct QueryName: Hashable, Sendable {
    /// With its points, as it is a key in the answer.
    let name: String
    /// Leads through more lookups than a path can hold.
    let isTooLong: Bool

    init(_ name: String) {
        self.name = name
        isTooLong = false
    }

    init<Record, Kind>(_ field: Field<Record, Kind>) { self.init(field.name, like: field) }

    /// What is made of a field, such as `SUM(Amount)`.
    init<Record, Kind>(_ name: String, like field: Field<Record, Kind>) {
        self.name = name
        isTooLong = field.isTooLong
    }

    /// The name of a selected column, which may be an aggregate: only what is inside its brackets may need quotes.
    var selectionText: String {
        guard let word = ["COUNT", "SUM", "AVG", "MIN", "MAX"].first(where: { name.hasPrefix($0 + "(") && name.hasSuffix(")") })
        else { return text }
        return "\(word)(\(QueryName(String(name.dropFirst(word.count + 1).dropLast())).text))"
    }

    /// The name as a query writes it. Words of the language, and names with signs of it, need quotes.
    var text: String {
        let isPlain = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        return isPlain && !Self.reserved.contains(name.lowercased()) ? name : QueryLiteral.text(name).text
    }

    /// Words of SQL that a field could be named after. Zoho documents that such names need quotes and gives no list.
    private static let reserved: Set<String> = [
        "all", "and", "any", "as", "asc", "between", "by", "case", "check", "connect", "create", "cross", "current", "default",
        "desc", "distinct", "else", "end", "except", "exists", "external", "false", "fetch", "final", "for", "force", "foreign",
        "from", "full", "group", "having", "if", "ignore", "in", "inner", "intersect", "interval", "into", "is", "join",
        "lateral", "left", "like", "limit", "minus", "natural", "not", "null", "offset", "on", "only", "or", "order", "outer",
        "pivot", "procedure", "public", "right", "select", "set", "some", "start", "table", "then", "top", "true", "union",
        "unique", "using", "value", "values", "when", "where", "with",
    ]
}
