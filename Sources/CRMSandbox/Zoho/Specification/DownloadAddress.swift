/// A whole URL that an answer gives for a download. Zoho has hosts of their own for them; here they are paths of the
/// sandbox: `/v2/crm/{organisation}/{area}/{id}/{file}`.
struct DownloadAddress: Sendable, Hashable {
    /// The area of the endpoint spec: `bulk_write`, `backup`, `audit_log_export`.
    let area: String
    let id: String
    let fileName: String

    init(area: String, id: String, fileName: String) {
        self.area = area
        self.id = id
        self.fileName = fileName
    }

    /// Nil if the path of a request is none of these.
    init?(_ path: [String]) {
        guard path.count == 6, path[0] == "v2", path[1] == "crm" else { return nil }
        self.init(area: path[3], id: path[4], fileName: path[5])
    }

    /// - Parameter origin: scheme and host of the request that is answered.
    func url(origin: String, organisation: String) -> String { "\(origin)/v2/crm/\(organisation)/\(area)/\(id)/\(fileName)" }
}
