import Foundation
import ZohoCRM

/// An export of the audit log, started with the operations of the group `settings.auditLogExports`.
///
///     for file in try await zoho.jobs.auditLogExport(id).files() { try await file.save(to: folder) }
public struct AuditLogExportJob: ServerJob {
    /// How far the export is.
    public struct Status: ServerJobStatus {
        public let state: JobProgress.State
        /// Where its files lie; empty before it is over.
        public let links: [String]
        /// When the server deletes the files.
        public let expires: ZonedDateTime?
        public let raw: JSONValue

        init(_ item: JSONValue) {
            state = .init(word: item["status"]?.string ?? "")
            links = item["download_links"]?.array?.compactMap(\.string) ?? []
            expires = item["expiry_date"]?.string.flatMap { ZonedDateTime($0) }
            raw = item
        }
    }

    public let id: RawRecordID
    public let zoho: ZohoCRM

    public static var callName: String { "jobs.auditLogExport" }

    public func status() async throws -> Status {
        let call = APICall(Self.callName, path: "/crm/v8/settings/audit_log_export/\(PercentEncoding.segment(id.description))")
        let root = try await zoho.api.send(call).json(of: call)
        let value = root?["audit_log_export"] ?? root
        guard let item = value?.loneObject else { throw JobProblem.notFound(id, call: Self.callName) }
        return Status(item)
    }

    /// Waits until the export is over, and gives its files. Nothing of them is fetched yet.
    /// - Throws: `CRMError` `answer.job-failed`; `answer.job-without-file` if there are none.
    public func files(polling: JobPolling = .standard) async throws -> [FileDownload] {
        let status = try await completion(polling: polling)
        guard !status.links.isEmpty else { throw JobProblem.noFile(id, status.raw, call: Self.callName) }
        return status.links.map { FileDownload(address: $0, of: zoho, call: "jobs.auditLogExport.download") }
    }
}
