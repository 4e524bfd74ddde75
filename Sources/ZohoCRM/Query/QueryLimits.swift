/// Zoho's limits on queries, from its v8 documentation: "Query API — Limitations".
enum QueryLimits {
    static let columns = 50
    /// Lookups that one path leads through.
    static let joins = 2
    static let comparisons = 25
    /// Values of one `in`.
    static let membershipValues = 50
    static let orders = 10
    static let groups = 4
    static let aggregates = 5
    /// Rows of one call: above 200 it costs two credits, above 1,000 three.
    static let rowsPerCall = 2_000
    /// Rows that offsets reach.
    static let rows = 100_000
}
