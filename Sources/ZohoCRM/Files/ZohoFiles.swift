import CRMRuntime
import Foundation
import RecordCore

/// The store of files that fields and mails refer to.
///
///     let file = try await zoho.files.upload(url)
///     try await zoho.deals.update(id) { $0.contracts = [AttachedFile(file)] }
public struct ZohoFiles: Sendable {
    let zoho: ZohoCRM

    /// Uploads a file, streamed from the disk.
    /// - Parameter inline: for an image inside a mail.
    /// - Throws: `CRMError` `refused.file-size` before the call for more than 20 MB.
    @discardableResult
    public func upload(
        _ file: URL, inline: Bool = false, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> UploadedFile {
        try await upload([.file(file)], inline: inline, progress: progress).single(call: Self.uploadName)
    }

    /// Uploads bytes as a file with this name.
    @discardableResult
    public func upload(data: Data, named name: String, inline: Bool = false) async throws -> UploadedFile {
        try await upload([.data(data, name: name)], inline: inline).single(call: Self.uploadName)
    }

    /// Uploads any number of files, 10 per call, and gives a result for each, in order.
    /// - Throws: `CRMError` before any call if one of them cannot be read or is too large.
    @discardableResult
    public func upload(
        _ files: [UploadFile], inline: Bool = false, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> ActionResults<UploadedFile> {
        for file in files { try FileLimits.check(file, FileLimits.file, call: Self.uploadName) }
        var results: [Result<UploadedFile, CRMError>] = []
        var limits = APILimits()
        for start in stride(from: 0, to: files.count, by: FileLimits.filesPerCall) {
            try Task.checkCancellation()
            let some = Array(files[start..<min(start + FileLimits.filesPerCall, files.count)])
            let sent = try await send(some, inline, progress)
            results += sent.results
            if !sent.limits.isEmpty { limits = sent.limits }
        }
        return ActionResults(results, limits: limits)
    }

    /// Downloads a file of the store.
    /// - Parameter destination: a file, which is replaced if it exists, or a folder.
    @discardableResult
    public func download(
        _ id: String, to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        try await zoho.download(get(id), to: destination, progress)
    }

    /// The bytes of a file that is known to be small.
    public func data(of id: String) async throws -> Data { try await zoho.file(get(id)) }

    private static let uploadName = "files.upload"

    private func get(_ id: String) -> APICall {
        APICall("files.download", path: "/crm/v8/files", query: [("id", id)], expects: .file)
    }

    private func send(
        _ files: [UploadFile], _ inline: Bool, _ progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws -> (results: [Result<UploadedFile, CRMError>], limits: APILimits) {
        var call = APICall(
            Self.uploadName, .post, path: "/crm/v8/files", query: inline ? [("type", "inline")] : [], acceptsErrorBody: true)
        call.uploadProgress = progress
        do {
            let answer = try ActionAnswer(try await zoho.upload(files, limit: FileLimits.file, call), to: call)
            guard answer.items.count == files.count else {
                throw RecordProblem.unmatched(
                    results: answer.items.count, records: files.count, status: answer.status, call: call.name)
            }
            return (zip(files, answer.items).map { file, item in result(file, item, answer.status) }, answer.limits)
        } catch let error as CRMError {
            return (files.map { _ in .failure(error) }, error.limits)
        }
    }

    private func result(_ file: UploadFile, _ item: JSONValue, _ status: Int) -> Result<UploadedFile, CRMError> {
        guard ActionAnswer.isSuccess(item) else {
            return .failure(RecordProblem.refused(item, status: status, call: Self.uploadName))
        }
        guard let id = item["details"]?["id"]?.string else {
            return .failure(RecordProblem.noID(item, status: status, call: Self.uploadName))
        }
        return .success(UploadedFile(id: id, name: item["details"]?["name"]?.string ?? file.name))
    }
}

extension ZohoCRM {
    /// The store of files that fields and mails refer to. Files of a record's attachments are with the record:
    /// `zoho.leads[id].attach(file:)`.
    public var files: ZohoFiles { ZohoFiles(zoho: self) }
}
