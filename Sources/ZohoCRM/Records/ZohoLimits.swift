/// Zoho's limits on record calls, from its v8 documentation: "Get Records", "Search Records", "Insert Records".
enum ZohoLimits {
    /// API names in `fields`.
    static let fieldsPerRead = 50
    /// Rows of a page.
    static let rowsPerPage = 200
    /// Rows that can be read by `page`; later ones need a page token, and a search ends here.
    static let rowsByPageNumber = 2_000
    /// Records in one create, update, upsert or delete.
    static let recordsPerWrite = 100
    /// Ids in `ids` of a list: no limit is documented, this is the one of deletes.
    static let idsPerRead = 100
    /// Comparisons in one criterion.
    static let comparisons = 15
    /// Values of one `in`.
    static let membershipValues = 100
}
