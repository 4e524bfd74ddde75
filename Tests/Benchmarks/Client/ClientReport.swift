/// The last line of a client run, as JSON.
struct ClientReport: Codable {
    var pages: Int
    var records: Int
    var wall_ms: Double
    var cpu_ms: Double
    var cpu_ms_per_page: Double
    var peak_rss_kb: Int
    /// Calls of the API: more than pages where one page takes several.
    var calls: Int
    /// Bytes of all answers.
    var bytes: Int
    var fields: Int
    var transport: String
    /// Peak memory by the number of records read by then.
    var peak_rss_kb_after: [String: Int]?
}
