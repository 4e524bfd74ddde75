/// Zoho's limits on bulk jobs. Source: Zoho CRM v8, "Bulk Read", "Bulk Write", their limitations.
enum BulkLimits {
    /// API names in `fields` of a bulk read.
    static let fieldsPerRead = 200
    /// Rows of a bulk write.
    static let rowsPerWrite = 25_000
    /// Bytes of the archive of a bulk write.
    static let bytesPerWrite = 25 * 1024 * 1024
    /// Columns of a bulk write.
    static let columnsPerWrite = 200
}
