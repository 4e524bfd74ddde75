import Foundation
import Testing

@testable import CRMRuntime

/// Forms with files, byte by byte, and what is left of them.
@Suite struct MultipartBodyTests {
    private func bytes(of body: HTTPBody) throws -> Data {
        switch body {
        case .none: Data()
        case .data(let data): data
        case .file(let url): try Data(contentsOf: url)
        }
    }

    @Test func everyByte() async throws {
        let folder = try TemporaryFolder()
        var form = MultipartBody(boundary: "B1")
        form.append("inline", as: "type")
        form.append(.data(Data("é\r\n--B".utf8), name: "a.txt"), as: "file")
        form.append(.file(try folder.write("from disk", to: "plan.PDF")), as: "file")
        #expect(form.contentType == "multipart/form-data; boundary=B1")
        let body = try await form.withBody { try self.bytes(of: $0) }
        let expected = """
            --B1\r
            Content-Disposition: form-data; name="type"\r
            \r
            inline\r
            --B1\r
            Content-Disposition: form-data; name="file"; filename="a.txt"\r
            Content-Type: text/plain\r
            \r
            é\r
            --B\r
            --B1\r
            Content-Disposition: form-data; name="file"; filename="plan.PDF"\r
            Content-Type: application/pdf\r
            \r
            from disk\r
            --B1--\r\n
            """
        #expect(String(decoding: body, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("Angebot Ä 株.pdf", "Angebot Ä 株.pdf"), ("a\"b;c.txt", "a%22b;c.txt"), ("x\r\nX-Bad: 1.txt", "x%0D%0AX-Bad: 1.txt"),
        ("back\\slash.txt", "back\\slash.txt"),
    ])
    func namesInQuotes(name: String, quoted: String) async throws {
        var form = MultipartBody(boundary: "B")
        form.append(.data(Data(), name: name), as: "file")
        let text = try await form.withBody { String(decoding: try self.bytes(of: $0), as: UTF8.self) }
        #expect(text.contains("; filename=\"\(quoted)\"\r\n"))
        #expect(!text.contains("\r\nX-Bad"))
    }

    @Test func bytesAloneStayInMemory() async throws {
        var form = MultipartBody()
        form.append(.data(Data([1]), name: "a"), as: "file")
        let isInMemory = try await form.withBody { if case .data = $0 { true } else { false } }
        #expect(isInMemory)
    }

    @Test func theTemporaryFileCanBeSentTwiceAndIsGoneAfterwards() async throws {
        let folder = try TemporaryFolder()
        var form = MultipartBody()
        form.append(.file(try folder.write("x", to: "a.txt")), as: "file")
        let used = Shared<[URL]>([])
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await form.withBody { body in
                let (first, second) = (try self.bytes(of: body), try self.bytes(of: body))
                #expect(first == second && !first.isEmpty)
                guard case .file(let url) = body else { return }
                #expect(url.deletingLastPathComponent() != folder.url)
                let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? NSNumber
                #expect(mode?.intValue == 0o600)
                used.change { $0.append(url) }
                throw Stop()
            }
        }
        #expect(used.value.count == 1)
        #expect(!FileManager.default.fileExists(atPath: used.value[0].path))
    }

    @Test func cancelledBeforeItIsWrittenItSendsNothing() async throws {
        let folder = try TemporaryFolder()
        var form = MultipartBody()
        form.append(.file(try folder.write("x", to: "a.txt")), as: "file")
        let ready = form
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await ready.withBody { _ in Issue.record("sent") }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func aFileThatIsMissingIsNamed() async throws {
        let folder = try TemporaryFolder()
        var form = MultipartBody()
        form.append(.file(folder.file("missing.txt")), as: "file")
        let ready = form
        let error = await crmError { try await ready.withBody { _ in Issue.record("sent") } }
        #expect(error?.code == "file.unusable" && error?.message.contains("missing.txt") == true)
        #expect(throws: CRMError.self) { try UploadFile.file(folder.url).size() }
    }

    @Test func contentTypesByTheEndOfTheName() {
        #expect(FileMediaType.of(fileName: "A.JPEG") == "image/jpeg")
        #expect(FileMediaType.of(fileName: "archive.tar.gz") == "application/gzip")
        #expect(FileMediaType.of(fileName: "README") == "application/octet-stream")
        #expect(FileMediaType.of(fileName: "x.") == "application/octet-stream")
    }
}
