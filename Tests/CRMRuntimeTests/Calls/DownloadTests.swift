import Foundation
import Testing

@testable import CRMRuntime

/// Downloads over a real connection: what lies at the destination afterwards, and that it is all or nothing.
@Suite struct DownloadTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func client(_ server: LoopbackServer, retry: RetryPolicy = .never) -> APIClient {
        var client = APIClient.test(URLSessionTransport(), retry: retry)
        client.baseURL = URL(string: "http://127.0.0.1:\(server.port)")!
        return client
    }

    private let call = APICall("files.get", path: "/file")

    private static let named = ["Content-Type: application/pdf", "Content-Disposition: attachment; filename*=UTF-8''Plan%20%C3%84.pdf"]

    @Test func aFileUnderTheCallersName() async throws {
        let body = String(repeating: "0123456789", count: 200_000)
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", body, Self.named) }
        try folder.write("old", to: "mine.pdf")
        let steps = Shared<[TransferProgress]>([])
        let file = try #require(
            try await client(server).download(call, to: folder.file("mine.pdf")) { step in steps.change { $0.append(step) } })
        #expect(file.url == folder.file("mine.pdf"))
        #expect(file.fileName == "Plan Ä.pdf" && file.size == 2_000_000 && file.contentType == "application/pdf")
        #expect(folder.text(of: "mine.pdf") == body)
        #expect(folder.names == ["mine.pdf"])
        #expect(steps.value.last == TransferProgress(bytes: 2_000_000, totalBytes: 2_000_000))
        #expect(steps.value.map(\.bytes) == steps.value.map(\.bytes).sorted())
        #expect(steps.value.count > 1)
    }

    @Test func aFolderTakesTheServersNameAndLosesNothing() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "new", Self.named) }
        try folder.write("old", to: "Plan Ä.pdf")
        let first = try await client(server).download(call, to: folder.url)
        let second = try await client(server).download(call, to: folder.url)
        #expect(first?.url.lastPathComponent == "Plan Ä 2.pdf" && second?.url.lastPathComponent == "Plan Ä 3.pdf")
        #expect(folder.text(of: "Plan Ä.pdf") == "old" && folder.text(of: "Plan Ä 3.pdf") == "new")
        #expect(folder.names.count == 3)
    }

    @Test(arguments: [
        // The head promises more than comes.
        "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 100\r\nConnection: close\r\n\r\nhalf",
        // A page instead of a file.
        LoopbackServer.answer("200 OK", "<!DOCTYPE html><html>Sign in</html>", ["Content-Type: text/html"]),
        LoopbackServer.answer("200 OK", "<html>proxy</html>", ["Content-Type: application/json"]),
        // Errors, by status or in spite of it.
        LoopbackServer.answer("400 Bad Request", "{\"error\":\"NO\"}", ["Content-Type: application/json"]),
        LoopbackServer.answer("200 OK", "{\"error\":\"NO\"}", ["Content-Type: application/json", "Content-Disposition: attachment; filename=response.json"]),
        LoopbackServer.answer("500 Internal Server Error", "oops", ["Content-Type: application/pdf"]),
        LoopbackServer.answer("302 Found", "moved", ["Location: /elsewhere"]),
    ])
    func whatIsNoFileLeavesNothing(answer: String) async throws {
        let server = try LoopbackServer { _ in answer }
        try folder.write("old", to: "mine.pdf")
        let error = await crmError { try await client(server).download(call, to: folder.file("mine.pdf")) }
        #expect(error != nil)
        #expect(error?.call == "files.get")
        #expect(folder.names == ["mine.pdf"] && folder.text(of: "mine.pdf") == "old")
    }

    @Test func filesThatLookLikeAnErrorOrAPageAreFiles() async throws {
        let bodies = ["{\"error\":\"NO\"}": "export.json", "<html>saved page</html>": "page.html", "": "empty.bin"]
        for (body, name) in bodies {
            let type = name.hasSuffix("json") ? "application/json" : "text/html"
            let server = try LoopbackServer { _ in
                LoopbackServer.answer("200 OK", body, ["Content-Type: \(type)", "Content-Disposition: attachment; filename=\"\(name)\""])
            }
            let file = try await client(server).download(call, to: folder.url)
            #expect(file?.size == body.utf8.count)
            #expect(folder.text(of: name) == body)
        }
    }

    @Test func nothingThere() async throws {
        let server = try LoopbackServer { _ in "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n" }
        #expect(try await client(server).download(call, to: folder.file("a")) == nil)
        #expect(folder.names.isEmpty)
    }

    @Test func anInterruptedDownloadStartsAgain() async throws {
        let count = Shared(0)
        let server = try LoopbackServer { _ in
            count.change { $0 += 1 } == ()
                && count.value == 1
                ? "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\nWRONG" : LoopbackServer.answer("200 OK", "0123456789")
        }
        let file = try await client(server, retry: RetryPolicy(jitter: Jitter { 0.5 })).download(call, to: folder.file("a"))
        #expect(file?.size == 10 && folder.text(of: "a") == "0123456789")
        #expect(server.requests.count == 2)
    }

    @Test func cancellationLeavesNothing() async throws {
        let body = String(repeating: "x", count: 20_000_000)
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", body) }
        let (client, folder, call) = (client(server), folder, call)
        let running = Shared<Task<DownloadedFile?, any Error>?>(nil)
        let gate = Gate()
        let task = Task {
            await gate.pass()
            return try await client.download(call, to: folder.file("a")) { _ in running.value?.cancel() }
        }
        running.change { $0 = task }
        await gate.open()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(folder.names.isEmpty)
    }

    @Test func noSuchFolder() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "x") }
        for place in [folder.file("missing/a.txt"), folder.file("missing/")] {
            let error = await crmError { try await client(server).download(call, to: place) }
            #expect(error?.code == "file.unusable" && error?.call == "files.get")
        }
        #expect(server.requests.isEmpty)
    }

    @Test func aTransportThatDoesNotStream() async throws {
        let whole = ScriptedTransport(then: { request in
            #expect(request.download != nil)
            return HTTPResponse(
                status: 200, headers: ["Content-Type": "text/csv", "Content-Disposition": "attachment; filename=\"a.csv\""],
                body: Data("a;b".utf8))
        })
        let file = try await APIClient.test(whole).download(call, to: folder.url)
        #expect(file?.size == 3 && folder.text(of: "a.csv") == "a;b")

        let short = ScriptedTransport(then: { _ in
            HTTPResponse(status: 200, headers: ["Content-Length": "10"], body: Data("a;b".utf8))
        })
        let error = await crmError { try await APIClient.test(short, retry: .never).download(call, to: folder.file("b")) }
        #expect(error?.code == "transport.connection-lost")
        #expect(folder.names == ["a.csv"])
    }

    @Test func uploadsTellHowFarTheyAre() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}", ["Content-Type: application/json"]) }
        let steps = Shared<[TransferProgress]>([])
        var call = APICall("files.put", .post, path: "/file", body: .file(try folder.write("0123456789", to: "a")))
        call.uploadProgress = { step in steps.change { $0.append(step) } }
        _ = try await client(server).send(call)
        #expect(steps.value.last?.bytes == 10)
        #expect(server.requests[0].hasSuffix("0123456789"))
    }
}
