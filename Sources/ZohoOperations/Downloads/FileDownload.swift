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

    /// Downloads the file and gives its bytes piece by piece, without holding them in memory.
    ///
    ///     let bytes = try await zoho.bulkRead.download(jobID: id).bytes()
    ///     for try await piece in bytes { … }      // bytes.fileName, bytes.size
    ///
    /// - Throws: `CRMError` `answer.no-file` where there is nothing.
    public func bytes(progress: (@Sendable (TransferProgress) -> Void)? = nil) async throws -> FileBytes {
        FileBytes(file: try await TemporaryDownload.of(self, progress: progress))
    }

    /// The bytes of a file that is known to be small.
    public func data() async throws -> Data {
        var call = try call.get()
        call.expects = .file
        return try await zoho.file(call)
    }

    /// A file whose address an earlier answer gave: whole, or from the host on. A host outside the client's data centre is
    /// refused with `refused.operations.foreign-host`, as the token would be sent there.
    init(address: String, of zoho: ZohoCRM, call name: String) {
        var call = APICall(name, path: "", expects: .file)
        do throws(CRMError) {
            try OperationAddress.apply(address, to: &call, of: zoho)
            self.init(zoho: zoho, call: .success(call))
        } catch {
            self.init(zoho: zoho, call: .failure(error))
        }
    }
}

extension ZohoCRM {
    /// A file whose address an answer of this organisation gave, such as the `download_url` of a job. Nothing is sent
    /// before it is saved or read, and nothing at all to a host outside the client's data centre.
    public func file(at address: String) -> FileDownload { FileDownload(address: address, of: self, call: "files.at") }
}
