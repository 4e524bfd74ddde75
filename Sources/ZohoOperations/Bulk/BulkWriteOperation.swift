/// What a bulk write does with its rows.
struct BulkWriteOperation: Sendable, Hashable {
    enum Word: String, Sendable {
        case insert, update, upsert
    }

    let word: Word
    /// The API name of the field by which records are found; nil for new ones.
    let findBy: String?

    /// Whether rows are found by their own ids.
    var isByID: Bool { findBy == "id" }
}
