#if CommandLine
import CRMSandbox
import Foundation
import RecordCore
import StandardOrganisation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@testable import crm

@Suite("The sandbox on a socket")
struct SandboxServerTests {
    /// The organisation is read once for all tests.
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    /// A server on a free port, for the length of a test.
    private func withServer(_ body: (SandboxServer, String) async throws -> Void) async throws {
        let organisation = try Self.organisation.get()
        let sandbox = Sandbox(organisation: organisation)
        let token = await sandbox.makeAccessToken()
        let server = try await SandboxServer.start(sandbox)
        do {
            try await body(server, token)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func send(
        _ server: SandboxServer, _ method: String, _ path: String, token: String?, body: String? = nil
    ) async throws -> (status: Int, headers: [AnyHashable: Any], json: JSONValue, body: Data) {
        var request = URLRequest(url: try #require(URL(string: server.baseURL.absoluteString + path)))
        request.httpMethod = method
        if let token { request.setValue("Zoho-oauthtoken \(token)", forHTTPHeaderField: "Authorization") }
        request.httpBody = body.map { Data($0.utf8) }
        let (data, response) = try await URLSession.shared.data(for: request)
        let http = try #require(response as? HTTPURLResponse)
        return (http.statusCode, http.allHeaderFields, (try? JSONValue(parsing: data)) ?? .null, data)
    }

    @Test("URLSession signs in, writes, reads and deletes")
    func wholeWay() async throws {
        try await withServer { server, _ in
            let signedIn = try await send(
                server, "POST", "/oauth/v2/token", token: nil, body: "client_id=a&client_secret=b&grant_type=authorization_code&code=x")
            #expect(signedIn.json["api_domain"] == .string(server.baseURL.absoluteString))
            let token = try #require(signedIn.json["access_token"]?.string)
            let created = try await send(server, "POST", "/crm/v8/Leads", token: token, body: #"{"data":[{"Last_Name":"Müller"}]}"#)
            #expect(created.status == 201)
            let id = try #require(created.json["data"]?[0]?["details"]?["id"]?.string)
            let found = try await send(server, "GET", "/crm/v8/Leads/search?criteria=(Last_Name:equals:M%C3%BCller)&", token: token)
            #expect(found.json["data"]?[0]?["id"] == .string(id))
            let deleted = try await send(server, "DELETE", "/crm/v8/Leads/\(id)", token: token)
            #expect(deleted.status == 200)
            let gone = try await send(server, "GET", "/crm/v8/Leads/\(id)", token: token)
            #expect(gone.status == 204)
            #expect(gone.body.isEmpty)
        }
    }

    @Test("Two servers have two ports; a taken port is an error that says so; a stopped one is free again")
    func ports() async throws {
        let organisation = try Self.organisation.get()
        let first = try await SandboxServer.start(Sandbox(organisation: organisation))
        let port = UInt16(try #require(first.baseURL.port))
        do {
            let second = try await SandboxServer.start(Sandbox(organisation: organisation), port: port)
            await second.stop()
            Issue.record("the port was taken")
        } catch {
            #expect("\(error)".contains("127.0.0.1:\(port)"))
        }
        await first.stop()
        let again = try await SandboxServer.start(Sandbox(organisation: organisation), port: port)
        #expect(again.baseURL.port == Int(port))
        await again.stop()
        await #expect(throws: SandboxServer.CannotListen.self) { try await SandboxServer.start(Sandbox(organisation: organisation), host: "localhost") }
    }

    @Test("An ordered mishap closes the connection before the end of the answer")
    func broken() async throws {
        try await withServer { server, token in
            for kind in [SandboxFault.Kind.closed, .truncated] {
                await server.sandbox.inject(SandboxFault(kind, path: "/org"))
                await #expect(throws: (any Error).self) { try await send(server, "GET", "/crm/v8/org", token: token) }
            }
            let after = try await send(server, "GET", "/crm/v8/org", token: token)
            #expect(after.status == 200)
        }
    }

    @Test("What Python's own HTTP client sends: no content type, chunks, a trailing &, unescaped criteria")
    func python() async throws {
        guard (try? await Self.run(["python3", "--version"])) != nil else { return }
        try await withServer { server, token in
            let script = """
                import http.client, json, sys, urllib.request
                host, port, token = sys.argv[1], int(sys.argv[2]), sys.argv[3]
                auth = {"Authorization": "Zoho-oauthtoken " + token}
                def call(method, path, body=None, headers={}, chunked=False):
                    c = http.client.HTTPConnection(host, port, timeout=30)
                    c.request(method, path, body=body, headers={**auth, **headers}, encode_chunked=chunked)
                    r = c.getresponse(); text = r.read()
                    return r.status, (json.loads(text) if text else None)
                out = []
                s, b = call("POST", "/crm/v8/Leads", b'{"data":[{"Last_Name":"Plain"}]}'); out.append(s)
                s, b = call("POST", "/crm/v8/Leads", iter([b'{"data":[{"Last', b'_Name":"Chunk (x)"}]}']), {"Transfer-Encoding": "chunked"}, True); out.append(s)
                s, b = call("GET", "/crm/v8/Leads?fields=Last_Name&per_page=1&"); out.append(len(b["data"]))
                s, b = call("GET", "/crm/v8/Leads/search?criteria=((Last_Name:equals:Plain)or(Last_Name:equals:Chunk+\\\\(x\\\\)))&"); out.append(len(b["data"]))
                s, b = call("GET", "/crm/v8/Leads/search?word=nobody", headers={"Content-Length": "0"}); out.append([s, b])
                s, b = call("POST", "/oauth/v2/token?client_id=a&client_secret=b&grant_type=authorization_code&code=py", b"null"); out.append("access_token" in b)
                big = json.dumps({"data": [{"Last_Name": "B%d" % i, "Description": "x" * 20000} for i in range(100)]}).encode()
                s, b = call("POST", "/crm/v8/Leads", big); out.append([s, len(b["data"])])
                c = http.client.HTTPConnection(host, port, timeout=30)
                for _ in range(5):
                    c.request("GET", "/crm/v8/org", headers=auth); r = c.getresponse(); r.read(); out.append(r.status)
                print(json.dumps(out))
                """
            let output = try await Self.run(["python3", "-c", script, "127.0.0.1", String(try #require(server.baseURL.port)), token])
            #expect(try JSONValue(parsing: output) == [201, 201, 1, 2, [204, .null], true, [201, 100], 200, 200, 200, 200, 200])
        }
    }

    /// What a command prints; throws where there is no such command.
    private static func run(_ command: [String]) async throws -> Data {
        let (output, status) = try await TestCommand.run(command)
        guard status == 0 else { throw CommandFailed(command: command[0]) }
        return output
    }

    private struct CommandFailed: Error { let command: String }
}
#endif
