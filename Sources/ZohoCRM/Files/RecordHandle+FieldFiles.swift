import CRMRuntime
import Foundation
import RecordCore

extension RecordHandle {
    /// Downloads a file that a file-upload field of the record holds.
    ///
    ///     let deal = try await zoho.deals.get(id)
    ///     for file in deal.contracts ?? [] { try await zoho.deals[id].download(file, to: folder) }
    ///
    /// - Parameters:
    ///   - file: as it was read with the record.
    ///   - destination: a file, which is replaced if it exists, or a folder.
    @discardableResult
    public func download(
        _ file: AttachedFile, to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        try await zoho.download(try fieldFile(file.rowID), to: destination, progress)
    }

    /// Downloads an image that an image-upload field of the record holds.
    @discardableResult
    public func download(
        _ image: AttachedImage, to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        try await zoho.download(try fieldFile(image.rowID), to: destination, progress)
    }

    /// The bytes of a file in a field, known to be small.
    public func data(of file: AttachedFile) async throws -> Data { try await zoho.file(try fieldFile(file.rowID)) }

    /// The bytes of an image in a field.
    public func data(of image: AttachedImage) async throws -> Data { try await zoho.file(try fieldFile(image.rowID)) }

    private func fieldFile(_ row: RawRecordID?) throws -> APICall {
        let name = "fields.download"
        guard let row, !id.description.isEmpty else {
            throw CRMError(
                .refused(rule: "file.no-row"), "A file that was not read with its record has no id to download it by.",
                call: name, nextAction: "Read the record; a file that was only just uploaded is in zoho.files.")
        }
        return APICall(
            name, path: ModulePath.record(module, id.description) + "/actions/download_fields_attachment",
            query: [("fields_attachment_id", row.description)], expects: .file)
    }
}
