import Foundation
import Testing

@testable import CRMRuntime

/// The log file: whole lines, whoever writes, wherever the file goes.
@Suite struct LogFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Two handles on one file are as two processes: each has a descriptor of its own.
    @Test func manyWriters() async throws {
        let logs = [try LogFile(folder.file("a.log")), try LogFile(folder.file("a.log"))]
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 { group.addTask { logs[number % 2].write("entry \(number) \(String(repeating: "x", count: 3_000)) end") } }
        }
        let lines = try #require(folder.text(of: "a.log")).split(separator: "\n")
        #expect(lines.count == 400 && lines.allSatisfy { $0.hasSuffix(" end") && $0.contains("Z entry ") })
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file("a.log").path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    /// As logrotate does it.
    @Test func goesOnInANewFile() throws {
        let log = try LogFile(folder.file("a.log"))
        log.write("one")
        try FileManager.default.moveItem(at: folder.file("a.log"), to: folder.file("a.log.old"))
        log.write("two")
        try FileManager.default.removeItem(at: folder.file("a.log"))
        log.write("three")
        #expect(folder.text(of: "a.log.old")?.hasSuffix(" one\n") == true)
        #expect(folder.text(of: "a.log")?.hasSuffix(" three\n") == true && folder.text(of: "a.log")?.contains("two") == false)
    }

    /// Two writers and a limit: nothing is larger, and the older file is the one before.
    @Test func staysSmall() throws {
        let logs = try (0..<2).map { _ in try LogFile(folder.file("a.log"), maximumBytes: 1_000) }
        for number in 0..<200 { logs[number % 2].write("entry \(number)") }
        #expect(folder.names == ["a.log", "a.log.1"])
        let texts = try ["a.log.1", "a.log"].map { try #require(folder.text(of: $0)) }
        #expect(texts.allSatisfy { $0.utf8.count <= 1_000 })
        let numbers = texts.joined().split(separator: "\n").compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(numbers == Array((200 - numbers.count)..<200))
    }

    @Test func aFolderThatIsNotThere() {
        let error = #expect(throws: CRMError.self) { _ = try LogFile(folder.file("no/a.log")) }
        #expect(error?.code == "file.unusable")
    }

    @Test func failuresAlone() async throws {
        let lines = Shared<[String]>([])
        let log = RequestLog(.failures, clock: TestClock(jumping: true)) { line in lines.change { $0.append(line) } }
        let request = HTTPRequest(method: .get, url: try #require(URL(string: "https://x.example.com/t")))
        _ = try await log.intercept(request, call: "good") { _ in .json(200, "{}") }
        _ = try await log.intercept(request, call: "bad") { _ in .json(500, "{}") }
        _ = try? await log.intercept(request, call: "none") { _ in throw TransportFailure(.connectionLost, reason: "lost") }
        #expect(lines.value.map { $0.split(separator: " ")[0] } == ["bad", "none"])
    }

    /// Whatever a middleware prints of what passes it.
    @Test func requestsAndAnswersDoNotPrintCredentials() throws {
        let request = HTTPRequest(
            method: .post, url: try #require(URL(string: "https://x.example.com/t?access_token=s3cr3t&page=2")),
            headers: ["Authorization": "Zoho-oauthtoken s3cr3t", "X-Page": "2"], body: .form([("client_secret", "s3cr3t")]))
        let answer = HTTPResponse(status: 200, headers: ["Set-Cookie": "s3cr3t"], body: Data(#"{"access_token":"s3cr3t"}"#.utf8))
        let call = APICall("t", path: "/t", query: [("refresh_token", "s3cr3t")], body: .form([("code", "s3cr3t")]))
        for value in [request, answer, call, request.headers, request.headers.fields[0], call.body] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped, "\([value])"] { #expect(!text.contains("s3cr3t")) }
        }
        #expect("\(request)".contains("page=2") && "\(request)".contains("X-Page: 2"))
    }
}
