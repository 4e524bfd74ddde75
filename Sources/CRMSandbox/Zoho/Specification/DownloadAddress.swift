/// A whole URL that an answer gives for a download. Zoho has hosts of their own for them; here they are paths of the
/// sandbox: `/v2/crm/{organisation}/{area}/{id}/{file}`, or for what a job has written, a path below the job's.
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
        guard path.count == 6 else { return nil }
        if path[0] == "v2", path[1] == "crm" {
            self.init(area: path[3], id: path[4], fileName: path[5])
        } else if path[0] == "crm", path[1] == "bulk", path[3] == "write", path[5] == "result" {
            self.init(area: "bulk_write", id: path[4], fileName: "\(path[4]).zip")
        } else {
            return nil
        }
    }

    /// - Parameter origin: scheme and host of the request that is answered.
    func url(origin: String, organisation: String) -> String { "\(origin)/v2/crm/\(organisation)/\(area)/\(id)/\(fileName)" }
}
