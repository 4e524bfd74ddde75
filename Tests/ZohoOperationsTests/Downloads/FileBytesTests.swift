import CRMTesting
import Foundation
import Testing

@testable import ZohoOperations

@Suite struct FileBytesTests {
    /// Answers everything with the same file.
    private struct Files: HTTPTransport {
        let size: Int

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            HTTPResponse(
                status: size < 0 ? 204 : 200,
                headers: ["Content-Type": "application/zip", "Content-Disposition": "attachment; filename*=UTF-8''Angebot%20%C3%84.zip"],
                body: Data((0..<max(0, size)).map { UInt8(truncatingIfNeeded: $0) }))
        }

        var zoho: ZohoCRM { ZohoCRM(dataCenter: .eu, tokens: .accessToken("token"), transport: self, retry: .never) }
    }

    @Test("bytes come in pieces, more than once, with name and size; the temporary file goes with them")
    func pieces() async throws {
        var bytes: FileBytes? = try await Files(size: 600_000).zoho.file(at: "/crm/bulk/v8/read/1/result").bytes()
        let place = try #require(bytes?.file.downloaded.url)
        #expect(bytes?.fileName == "Angebot Ä.zip" && bytes?.size == 600_000 && bytes?.contentType == "application/zip")
        for _ in 0..<2 {
            var sizes: [Int] = []
            for try await piece in try #require(bytes) { sizes.append(piece.count) }
            #expect(sizes.reduce(0, +) == 600_000 && sizes.count > 1)
        }
        #expect(FileManager.default.fileExists(atPath: place.path))
        let folder = try FileManager.default.attributesOfItem(atPath: place.deletingLastPathComponent().path)
        #expect((folder[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        bytes = nil
        #expect(!FileManager.default.fileExists(atPath: place.deletingLastPathComponent().path))
    }

    @Test("where there is no file, that is said")
    func nothing() async throws {
        let file = Files(size: -1).zoho.file(at: "/crm/bulk/v8/read/1/result")
        await #expect { try await file.bytes() } throws: { ($0 as? CRMError)?.kind.code == "answer.no-file" }
    }

    @Test(
        "addresses of the data centre are called, others are not",
        arguments: [
            ("https://www.zohoapis.eu/a", true), ("https://content.zohoapis.eu/a?x=1", true), ("/a", true), ("https://www.zohoapis.com/a", false),
            ("https://zohoapis.eu.evil.example/a", false), ("https://evilzohoapis.eu/a", false), ("https://user@evil.example/a", false),
            ("http://www.zohoapis.eu/a", false), ("file:///etc/passwd", false), ("a", false), ("", false),
            ("https://www.zohoapis.eu@evil.example/a", false), ("//evil.example/a", false),
        ])
    func addresses(address: String, isOwn: Bool) async throws {
        let file = Files(size: 3).zoho.file(at: address)
        if isOwn {
            #expect(try await file.data().count == 3)
        } else {
            await #expect(throws: CRMError.self) { try await file.data() }
        }
    }
}
