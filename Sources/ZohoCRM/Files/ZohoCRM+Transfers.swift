import CRMRuntime
import Foundation

// Files to and from the CRM, for everything that has some.
extension ZohoCRM {
    /// Sends files in a form, each as a part named `file`, the only name that Zoho reads.
    /// - Parameter limit: bytes that one file may have.
    func upload(_ files: [UploadFile], limit: Int, _ call: APICall) async throws -> HTTPResponse {
        var form = MultipartBody()
        for file in files {
            try FileLimits.check(file, limit, call: call.name)
            form.append(file, as: "file")
        }
        let contentType = form.contentType
        return try await form.withBody { body in
            var call = call
            call.body = body
            call.headers["Content-Type"] = contentType
            return try await api.send(call)
        }
    }

    /// - Throws: `CRMError` `answer.no-file` where there is nothing.
    package func download(
        _ call: APICall, to destination: URL, _ progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws -> DownloadedFile {
        guard let file = try await api.download(call, to: destination, progress: progress) else { throw noFile(call) }
        return file
    }

    /// The bytes of a file that is known to be small.
    package func file(_ call: APICall) async throws -> Data {
        let response = try await api.send(call)
        guard response.status != 204 else { throw noFile(call) }
        return response.body
    }

    private func noFile(_ call: APICall) -> CRMError {
        CRMError(
            .unexpectedAnswer("no-file"), "There is no file, says the server.", call: call.name, method: call.method,
            httpStatus: 204, nextAction: "Check the id; the file may have been deleted.")
    }
}
