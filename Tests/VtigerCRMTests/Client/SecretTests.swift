import CRMRuntime
import Foundation
import Testing

@testable import VtigerCRM

/// Access key, challenge and session name appear in nothing that is shown.
struct SecretTests {
    /// All that a program can print of its calls.
    private func everythingShown(_ server: StagedServer, key: String = StagedServer.key) async throws -> String {
        let ears = Ears()
        let log = Shared("")
        let vtiger = try VtigerCRM.staged(
            server, key: key, middleware: [RequestLog(.bodies) { entry in log.change { $0 += entry + "\n" } }], observer: ears)
        var text = ""
        for call in [
            VtigerCall("a", operation: "retrieve", .get, ["id": "10x4"]), VtigerCall("b", operation: "delete", .post, ["id": "10x4"]),
        ] {
            do {
                let answer = try await vtiger.withResponses { try await $0.send(call) }
                dump(answer, to: &text)
                print(answer, call, to: &text)
            } catch {
                dump(error, to: &text)
                print(error, error.localizedDescription, to: &text)
                // `body` is the caller's own business but for sign-ins; what the error prints of it is not.
            }
        }
        _ = await crmError { try await vtiger.extendSession() }
        do { dump(try await vtiger.session(), to: &text) } catch { dump(error, to: &text) }
        _ = await crmError { try await vtiger.logout() }
        dump(vtiger.keeper.details as Any, to: &text)
        print(vtiger.api.baseURL, to: &text)
        return text + ears.text + log.value
    }

    private func secrets(of server: StagedServer) -> [String] {
        var secrets = [StagedServer.key, "6b00e6531d7e", "6712c9966b00e6533aaf"]
        secrets += server.asked.compactMap { $0.form["accessKey"] }
        return secrets
    }

    private func check(_ server: StagedServer, key: String = StagedServer.key) async throws {
        let text = try await everythingShown(server, key: key)
        #expect(text.contains("retrieve"))
        for secret in secrets(of: server) + [key] { #expect(!text.contains(secret), "\(secret) is shown") }
    }

    @Test func goodAnswers() async throws {
        try await check(
            StagedServer { asked in
                asked.operation == "extendsession"
                    ? .result(#"{"sessionName":"\#(asked.session ?? "")","userId":"19x1"}"#) : .result("{}")
            })
    }

    @Test func failures() async throws { try await check(StagedServer { _ in .failure("ACCESS_DENIED", "no") }) }
    @Test func silence() async throws { try await check(StagedServer { _ in .silence }) }
    @Test func plainText() async throws { try await check(StagedServer { _ in .html("Sorry! Attempt to access restricted file.") }) }
    @Test func endedSessions() async throws { try await check(StagedServer { _ in .failure("INVALID_SESSIONID", "no") }) }
    @Test func noAnswer() async throws {
        try await check(StagedServer { _ in throw TransportFailure(.connectionLost, reason: "lost") })
    }
    @Test func wrongKey() async throws { try await check(StagedServer(), key: "another-key-1") }

    @Test func signInsThatAreNoAnswers() async throws {
        for text in ["<html>6b00e6531d7e1</html>", #"{"success":true,"result":{"token":["6b00e6531d7e1"]}}"#, "token 6b00e6531d7e1", "{\"token\":\"6b00e6531d7e1"] {
            let ears = Ears()
            let vtiger = try VtigerCRM(
                url: "https://crm.example.com", user: "admin", accessKey: Secret(StagedServer.key),
                transport: Fixed(response: .html(text)), retry: .never, observer: ears)
            var shown = ""
            do { _ = try await vtiger.session() } catch {
                print(error, to: &shown)
                dump(error, to: &shown)
                #expect((error as? CRMError)?.body == nil)
            }
            #expect(!shown.isEmpty && !(shown + ears.text).contains("6b00e6531d7e1"))
        }
    }
}

/// One answer for everything.
private struct Fixed: HTTPTransport {
    let response: HTTPResponse
    func send(_ request: HTTPRequest) async throws -> HTTPResponse { response }
}

/// A value that several tasks change.
final class Shared<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value
    init(_ value: Value) { stored = value }
    var value: Value { lock.withLock { stored } }
    func change(_ body: (inout Value) -> Void) { lock.withLock { body(&stored) } }
}
