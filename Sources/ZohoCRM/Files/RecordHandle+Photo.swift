import CRMRuntime
import Foundation
import RecordCore

extension RecordHandle where Record: PhotoRecord {
    /// Makes an image file the photo of the record, instead of the one it has.
    /// - Parameter runsWorkflows: false keeps the change from starting workflows.
    /// - Throws: `CRMError` `refused.file-size` before the call for more than 10 MB; `CRMError` with the server's code
    ///   if it is refused, for instance because it is no image.
    public func uploadPhoto(
        _ file: URL, runsWorkflows: Bool = true, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws {
        try await uploadPhoto(.file(file), runsWorkflows: runsWorkflows, progress: progress)
    }

    /// Makes an image the photo of the record.
    /// - Parameter name: with the ending of the image's type: `ada.png`.
    public func uploadPhoto(data: Data, named name: String, runsWorkflows: Bool = true) async throws {
        try await uploadPhoto(.data(data, name: name), runsWorkflows: runsWorkflows)
    }

    /// Makes an image the photo of the record, with a content type of its own.
    public func uploadPhoto(
        _ image: UploadFile, runsWorkflows: Bool = true, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws {
        var call = try photo("photo.upload", .post)
        if !runsWorkflows { call.query = [("restrict_triggers", "workflow")] }
        call.uploadProgress = progress
        let response = try await zoho.upload([image], limit: FileLimits.photo, call)
        _ = try ActionAnswer(response, to: call).single()
    }

    /// Downloads the photo.
    /// - Parameter destination: a file, which is replaced if it exists, or a folder.
    /// - Returns: nil if the record has none; then nothing is written.
    public func downloadPhoto(
        to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile? {
        try await zoho.api.download(try photo("photo.download", .get), to: destination, progress: progress)
    }

    /// The photo's bytes; nil if the record has none.
    public func photoData() async throws -> Data? {
        let response = try await zoho.api.send(try photo("photo.download", .get))
        return response.status == 204 ? nil : response.body
    }

    public func deletePhoto() async throws {
        let call = try photo("photo.delete", .delete)
        _ = try await zoho.act(call).single()
    }

    private func photo(_ name: String, _ method: HTTPMethod) throws -> APICall {
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: name, module: module) }
        return APICall(
            name, method, path: ModulePath.related(module, id.description, "photo"), isRepeatable: method == .get,
            expects: method == .get ? .file : .json, acceptsErrorBody: method != .get)
    }
}
