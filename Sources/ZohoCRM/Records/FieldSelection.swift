import RecordCore

/// The fields that a read asks for, split so that each call stays within the server's limit.
struct FieldSelection: Sendable {
    /// Field names per call. Empty: the call names no fields, and the server sends all.
    let chunks: [[String]]
    /// The fields that the answers hold, for the decoder; nil for all of the table.
    let columns: [Int]?

    /// Everything the server sends when no fields are named.
    static let everything = FieldSelection(chunks: [], columns: nil)

    private init(chunks: [[String]], columns: [Int]?) {
        self.chunks = chunks
        self.columns = columns
    }

    /// These fields of a field table, each once. The id comes with every row and is named only if nothing else is.
    init(_ indices: [Int], of schema: RecordSchema) {
        var seen: Set<Int> = []
        let distinct = indices.filter { seen.insert($0).inserted }
        let named = distinct.filter { $0 != schema.idIndex }
        let names = (named.isEmpty ? distinct : named).map { schema.fields[$0].name }
        chunks = stride(from: 0, to: names.count, by: ZohoLimits.fieldsPerRead).map {
            Array(names[$0..<min($0 + ZohoLimits.fieldsPerRead, names.count)])
        }
        columns = (schema.idIndex.map { [$0] } ?? []) + named
    }

    /// Every field of the table that listings carry.
    static func listed(of schema: RecordSchema) -> FieldSelection {
        FieldSelection(schema.fields.indices.filter { !schema.fields[$0].traits.contains(.notListed) }, of: schema)
    }
}
