import CRMRuntime
import Foundation
import RecordCore

extension RecordHandle {
    /// The files and links attached to the record.
    public func attachments(perPage: Int = 200, limit: Int? = nil) -> RecordSequence<RecordAttachment> {
        let schema = RecordAttachment.schema
        return rows("Attachments", schema, .listed(of: schema), perPage, limit, call: "attachments.list") {
            RecordAttachment(storage: $0)
        }
    }

    /// Attaches a file, which is streamed from the disk and never held in memory.
    ///
    ///     try await zoho.leads[id].attach(file: url)
    ///
    /// - Parameters:
    ///   - name: what the CRM is to call it; the file's own name if not given.
    ///   - progress: is told what has been sent, on a thread of the transport.
    /// - Throws: `CRMError` `refused.file-size` before the call for more than 100 MB, `file.unusable` for a file that
    ///   cannot be read; `CRMError` with the server's code if it is refused.
    @discardableResult
    public func attach(
        file: URL, name: String? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> WriteReceipt<RecordAttachment> {
        try await attach(.file(file, name: name), progress: progress)
    }

    /// Attaches bytes as a file with this name.
    @discardableResult
    public func attach(data: Data, named name: String) async throws -> WriteReceipt<RecordAttachment> {
        try await attach(.data(data, name: name))
    }

    /// Attaches a file or bytes, with a content type of their own.
    @discardableResult
    public func attach(
        _ file: UploadFile, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> WriteReceipt<RecordAttachment> {
        var call = APICall("attachments.upload", .post, path: try attachmentsPath("attachments.upload"), acceptsErrorBody: true)
        call.uploadProgress = progress
        let response = try await zoho.upload([file], limit: FileLimits.attachment, call)
        return try receipt(of: call, response, .created)
    }

    /// Attaches a link to something elsewhere.
    @discardableResult
    public func attach(link: URL, title: String? = nil) async throws -> WriteReceipt<RecordAttachment> {
        var query = [(name: "attachmentUrl", value: link.absoluteString)]
        if let title { query.append(("title", title)) }
        let call = APICall(
            "attachments.link", .post, path: try attachmentsPath("attachments.link"), query: query, acceptsErrorBody: true)
        return try receipt(of: call, try await zoho.api.send(call), .created)
    }

    /// Downloads an attached file, streamed to the disk.
    ///
    ///     let file = try await lead.download(attachment.id, to: folder)
    ///     print(file.url, file.size)
    ///
    /// - Parameters:
    ///   - destination: a file, which is replaced if it exists, or a folder that exists: there the file gets its name
    ///     in the CRM, with a number if that is taken.
    ///   - progress: is told what has arrived, on a thread of the transport.
    /// - Throws: `CRMError` `answer.no-file` if there is none; then, and after every other error, nothing is left at
    ///   the destination.
    @discardableResult
    public func download(
        _ id: RecordID<RecordAttachment>, to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        try await zoho.download(try attachment(id, "attachments.download"), to: destination, progress)
    }

    /// The bytes of an attached file that is known to be small.
    /// - Throws: `CRMError` `answer.no-file` if there is none.
    public func data(of id: RecordID<RecordAttachment>) async throws -> Data {
        try await zoho.file(try attachment(id, "attachments.download"))
    }

    @discardableResult
    public func deleteAttachment(_ id: RecordID<RecordAttachment>) async throws -> RecordID<RecordAttachment> {
        try await deleteAttachments([id]).single(call: "attachments.delete")
    }

    /// Deletes any number of attachments, 100 per call, and gives a result for each, in order.
    @discardableResult
    public func deleteAttachments(
        _ ids: [RecordID<RecordAttachment>]
    ) async throws -> ActionResults<RecordID<RecordAttachment>> {
        let name = "attachments.delete"
        let path = try attachmentsPath(name)
        guard ids.allSatisfy({ !$0.description.isEmpty }) else { throw RecordProblem.emptyID(call: name, module: "Attachments") }
        let batch = ItemBatch<RecordID<RecordAttachment>>(
            callName: name, ids: ids.map(\.description),
            call: { range in
                APICall(
                    name, .delete, path: path, query: [("ids", ids[range].map(\.description).joined(separator: ","))],
                    isRepeatable: false, acceptsErrorBody: true)
            }, read: { _, place in ids[place] })
        return try await batch.results(through: zoho)
    }

    private func attachmentsPath(_ call: String) throws -> String {
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: call, module: module) }
        return ModulePath.related(module, id.description, "Attachments")
    }

    private func attachment(_ id: RecordID<RecordAttachment>, _ name: String) throws -> APICall {
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: name, module: "Attachments") }
        return APICall(name, path: try attachmentsPath(name) + "/" + PercentEncoding.segment(id.description), expects: .file)
    }

    private func receipt(
        of call: APICall, _ response: HTTPResponse, _ action: WriteReceipt<RecordAttachment>.Action
    ) throws -> WriteReceipt<RecordAttachment> {
        let item = try ActionAnswer(response, to: call).single()
        guard var receipt = WriteReceipt<RecordAttachment>(item: item, action: action) else {
            throw RecordProblem.noID(item, status: response.status, call: call.name)
        }
        receipt.limits = response.limits
        return receipt
    }
}
