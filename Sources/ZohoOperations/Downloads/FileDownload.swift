import Foundation
import ZohoCRM

/// A file that an operation answers with. Nothing is sent before it is saved or read.
///
///     let file = try await zoho.bulkRead.download(jobID: id).save(to: folder)
public struct FileDownload: Sendable {
    let zoho: ZohoCRM
    /// The error if the call cannot be made.
    let call: Result<APICall, CRMError>

    init(zoho: ZohoCRM, call: Result<APICall, CRMError>) {
        self.zoho = zoho
        self.call = call
    }

    /// Puts the file to its place as it arrives, without holding it in memory.
    /// - Parameter destination: a file, which is replaced if it exists, or a folder: there it gets the name that the
    ///   server gives it.
    /// - Throws: `CRMError` `answer.no-file` where there is nothing.
    @discardableResult
    public func save(
        to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        try await zoho.download(try call.get(), to: destination, progress)
    }

    /// The bytes of a file that is known to be small.
    public func data() async throws -> Data {
        var call = try call.get()
        call.expects = .file
        return try await zoho.file(call)
    }
}
