import Foundation

extension APIClient {
    /// Sends a call whose answer is a file, and puts that file to its place as it arrives, without holding it in
    /// memory.
    ///
    /// Nothing is at the destination before the file is complete; an error, a cancelled task or a broken connection
    /// leave nothing behind. A call that was interrupted is repeated from the beginning of the file.
    /// - Parameters:
    ///   - destination: a file, which is replaced if it exists, or a folder that exists: there the file gets the name
    ///     that the server gives it, with a number if that name is taken.
    ///   - progress: is told of every piece, on a thread of the transport.
    /// - Returns: nil where the server answers that there is nothing (204, 304).
    /// - Throws: ``CRMError``, `file.unusable` among them; `CancellationError` if the task was cancelled.
    public func download(
        _ call: APICall, to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile? {
        let file: DownloadFile
        do throws(CRMError) {
            file = try DownloadFile(to: destination, progress: progress)
        } catch {
            throw error.named(call)
        }
        defer { file.close() }
        var call = call
        call.expects = .file
        call.download = file
        let response = try await send(call)
        guard response.streamedBytes != nil else { return nil }
        try Task.checkCancellation()
        return try file.keep(response)
    }
}

extension CRMError {
    fileprivate func named(_ call: APICall) -> CRMError {
        var error = self
        error.call = call.name
        error.method = call.method
        return error
    }
}
