import Foundation

/// A form with files in it, `multipart/form-data` (RFC 7578).
///
///     var form = MultipartBody()
///     form.append(.file(url), as: "file")
///     try await form.withBody { body in … }
///
/// A file is never held in memory: the form is written to a temporary file piece by piece and sent from there, as
/// often as a repeated call needs.
public struct MultipartBody: Sendable {
    public let boundary: String
    private var parts: [Part] = []

    private struct Part: Sendable {
        let head: String
        let content: UploadFile.Content
    }

    /// - Parameter boundary: what separates the parts; it must not occur in them, so leave it to chance.
    public init(boundary: String = "crm-\(UUID().uuidString)") { self.boundary = boundary }

    /// The value of the request's `Content-Type`.
    public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    public mutating func append(_ value: String, as name: String) {
        let head = "Content-Disposition: form-data; name=\"\(Self.quoted(name))\"\r\n\r\n"
        parts.append(Part(head: head, content: .data(Data(value.utf8))))
    }

    public mutating func append(_ file: UploadFile, as name: String) {
        let head = """
            Content-Disposition: form-data; name="\(Self.quoted(name))"; filename="\(Self.quoted(file.name))"\r
            Content-Type: \(file.contentType.filter { !$0.isNewline })\r
            \r\n
            """
        parts.append(Part(head: head, content: file.content))
    }

    /// Makes the body, gives it to a closure, and removes its temporary file when that is over, however it ends.
    /// - Throws: ``CRMError`` `file.unusable` if a file cannot be read or the temporary one not be written;
    ///   `CancellationError`; whatever the closure throws.
    public func withBody<Result: Sendable>(
        _ use: @Sendable (HTTPBody) async throws -> Result
    ) async throws -> Result {
        guard parts.contains(where: { if case .file = $0.content { true } else { false } }) else {
            var body = Data()
            try await write { body.append($0) }
            return try await use(.data(body))
        }
        let file = try TemporaryFile()
        defer { file.remove() }
        try await write { try file.write($0) }
        file.close()
        return try await use(.file(file.url))
    }

    private func write(_ output: (Data) throws -> Void) async throws {
        for part in parts {
            try output(Data("--\(boundary)\r\n\(part.head)".utf8))
            switch part.content {
            case .data(let data): try output(data)
            case .file(let url): try await FilePieces.read(url, output)
            }
            try output(Data("\r\n".utf8))
        }
        try output(Data("--\(boundary)--\r\n".utf8))
    }

    /// A name inside quotes as browsers write it: UTF-8 as it is, and the three characters that would end the name
    /// or the line percent-encoded. Backslashes and `filename*` are not understood by all servers (RFC 7578, 4.2).
    private static func quoted(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": text += "%22"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
