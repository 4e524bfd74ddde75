import RecordCore

/// The fields that a read asks for, split so that each call stays within the server's limit.
struct FieldSelection: Sendable {
    /// Field names per call. Empty: the call names no fields, and the server sends all.
    let chunks: [[String]]
    /// The fields that the answers hold, for the decoder; nil for all of the table.
    let columns: [Int]?
    /// All fields that listings carry: the rows are whole records.
    let isWhole: Bool

    /// Everything the server sends when no fields are named.
    static let everything = FieldSelection(chunks: [], columns: nil, isWhole: true)

    private init(chunks: [[String]], columns: [Int]?, isWhole: Bool) {
        self.chunks = chunks
        self.columns = columns
        self.isWhole = isWhole
    }

    /// Fields as an earlier listing divided them. A name that the field table no longer has stays: the page tokens of
    /// that listing are bound to it.
    init(chunks: [[String]], of schema: RecordSchema, isWhole: Bool) {
        let named = chunks.joined().compactMap { schema.index(of: $0) }
        let columns = (schema.idIndex.map { [$0] } ?? []) + named.filter { $0 != schema.idIndex }
        self.init(chunks: chunks, columns: columns, isWhole: isWhole)
    }

    /// These fields of a field table, each once. The id comes with every row and is named only if nothing else is.
    init(_ indices: [Int], of schema: RecordSchema, isWhole: Bool = false) {
        self.isWhole = isWhole
        var seen: Set<Int> = []
        let distinct = indices.filter { seen.insert($0).inserted }
        let named = distinct.filter { $0 != schema.idIndex }
        let names = (named.isEmpty ? distinct : named).map { schema.fields[$0].name }
        chunks = Self.split(names)
        columns = (schema.idIndex.map { [$0] } ?? []) + named
    }

    /// The same and some names that are not in the table, such as fields of the link between two records. They are
    /// asked for first, so that they are part of the answer into which the others are joined.
    func adding(_ names: [String]) -> FieldSelection {
        guard !names.isEmpty else { return self }
        let all = names + chunks.joined().filter { !names.contains($0) }
        return FieldSelection(chunks: Self.split(all), columns: columns, isWhole: isWhole)
    }

    private static func split(_ names: [String]) -> [[String]] {
        stride(from: 0, to: names.count, by: ZohoLimits.fieldsPerRead).map {
            Array(names[$0..<min($0 + ZohoLimits.fieldsPerRead, names.count)])
        }
    }

    /// Every field of the table that listings carry.
    static func listed(of schema: RecordSchema) -> FieldSelection {
        FieldSelection(
            schema.fields.indices.filter { !schema.fields[$0].traits.contains(.notListed) }, of: schema, isWhole: true)
    }
}
