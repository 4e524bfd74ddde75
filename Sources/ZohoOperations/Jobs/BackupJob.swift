import Foundation
import ZohoCRM

/// The backup of the organisation that is scheduled or was made last: there is one at a time.
///
///     let backup = try await zoho.jobs.backup()
///     try await backup.completion()
///     for file in try await backup.files() { try await file.save(to: folder) }
public struct BackupJob: ServerJob {
    /// How far the backup is.
    public struct Status: ServerJobStatus {
        public let state: JobProgress.State
        /// When it begins, or began.
        public let scheduled: ZonedDateTime?
        public let raw: JSONValue
    }

    public let id: RawRecordID
    public let zoho: ZohoCRM

    public static var callName: String { "jobs.backup" }

    /// - Throws: `CRMError` `answer.job-not-found` if another backup has taken its place.
    public func status() async throws -> Status {
        let item = try await Self.current(zoho)
        guard let item, item["id"]?.lenientID == id else { throw JobProblem.notFound(id, call: Self.callName) }
        return Status(
            state: .init(word: item["status"]?.string ?? ""),
            scheduled: (item["scheduled_date"] ?? item["start_date"])?.string.flatMap { ZonedDateTime($0) }, raw: item)
    }

    /// The files of the last backup that was made: its data, and attachments where those were wanted. Nothing of them is
    /// fetched yet. Zoho keeps them for a week.
    /// - Throws: `CRMError` `answer.job-without-file` if there are none.
    public func files() async throws -> [FileDownload] {
        let call = APICall("jobs.backup.files", path: "/crm/bulk/v8/backup/urls")
        let urls = try await zoho.api.send(call).json(of: call)?["urls"]
        let links = (urls?["data_links"]?.array ?? []) + (urls?["attachment_links"]?.array ?? [])
        guard !links.isEmpty else { throw JobProblem.noFile(id, urls ?? .null, call: Self.callName) }
        return links.compactMap(\.string).map { FileDownload(address: $0, of: zoho, call: "jobs.backup.download") }
    }

    static func current(_ zoho: ZohoCRM) async throws -> JSONValue? {
        let call = APICall(callName, path: "/crm/bulk/v8/backup")
        let backup = try await zoho.api.send(call).json(of: call)?["backup"]
        return backup?.array?.first ?? backup
    }
}
