import CRMRuntime

/// The files in the body of an upload: the parts named `file`, as all clients and the documentation name them.
enum IncomingFiles {
    static func read(_ call: ZohoCall, limit: Int) throws(ZohoError) -> [StoredFile] {
        guard let contentType = call.request.headers["Content-Type"], contentType.lowercased().hasPrefix("multipart/form-data"),
            let form = MultipartForm(contentType: contentType, body: call.request.body)
        else { throw .unsupportedMediaType }
        let files = form.parts.filter { $0.name == "file" }
        guard !files.isEmpty else { throw .missingParameter("file") }
        var stored: [StoredFile] = []
        for part in files {
            guard let name = part.fileName, !name.isEmpty else { throw .missingParameter("file") }
            guard part.bytes.count <= limit else { throw .fileTooLarge }
            stored.append(StoredFile(name: name, bytes: part.bytes))
        }
        return stored
    }
}

extension ZohoError {
    static let unsupportedMediaType = ZohoError(415, "MEDIA_TYPE_NOT_SUPPORTED", "media type is not supported")
    static let fileTooLarge = ZohoError(
        415, "FILE_SIZE_MORE_THAN_ALLOWED_SIZE", "please check if the file size is in the correct range")
}
