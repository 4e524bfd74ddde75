import CRMRuntime
import CRMSandbox
import Foundation
import RecordCore
import StandardOrganisation

/// Raw requests to a sandbox in process, with a live token.
struct SandboxClient {
    let sandbox: Sandbox
    let token: String

    /// The organisation is read once for all tests.
    static let organisation: SandboxOrganisation? = try? SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots)

    struct NoOrganisation: Error {}

    init(_ options: SandboxOptions = SandboxOptions()) async throws {
        guard let organisation = Self.organisation else { throw NoOrganisation() }
        sandbox = Sandbox(organisation: organisation, options: options)
        token = await sandbox.makeAccessToken()
    }

    struct Answer {
        let status: Int
        let headers: HTTPHeaders
        let body: Data
        /// Null where the body is no JSON.
        var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
        var code: String? { json["code"]?.string ?? json["data"]?[0]?["code"]?.string }
        var rows: [JSONValue] { json["data"]?.array ?? [] }
        var info: JSONValue { json["info"] ?? .null }
    }

    /// `path` is everything after the host, with its query.
    func call(
        _ method: HTTPMethod, _ path: String, _ body: String? = nil, headers: HTTPHeaders = [:], authorized: Bool = true
    ) async throws -> Answer {
        try await send(method, path, body.map { .data(Data($0.utf8)) } ?? .none, headers: headers, authorized: authorized)
    }

    /// With a body of any bytes.
    func send(
        _ method: HTTPMethod, _ path: String, _ body: HTTPBody, headers: HTTPHeaders = [:], authorized: Bool = true
    ) async throws -> Answer {
        guard let url = URL(string: "https://crm.example\(path)") else { throw NoOrganisation() }
        var all = headers
        if authorized { all["Authorization"] = "Zoho-oauthtoken \(token)" }
        let request = HTTPRequest(method: method, url: url, headers: all, body: body)
        let response = try await sandbox.transport.send(request)
        return Answer(status: response.status, headers: response.headers, body: response.body)
    }

    func get(_ path: String, headers: HTTPHeaders = [:]) async throws -> Answer {
        try await call(.get, "/crm/v8\(path)", headers: headers)
    }

    func post(_ path: String, _ body: String) async throws -> Answer { try await call(.post, "/crm/v8\(path)", body) }
    func put(_ path: String, _ body: String) async throws -> Answer { try await call(.put, "/crm/v8\(path)", body) }
    func delete(_ path: String) async throws -> Answer { try await call(.delete, "/crm/v8\(path)") }

    /// Creates one record and gives its id.
    func create(_ module: String, _ fields: String) async throws -> String {
        let answer = try await post("/\(module)", #"{"data":[\#(fields)]}"#)
        guard let id = answer.rows.first?["details"]?["id"]?.string else { throw Refused(body: String(decoding: answer.body, as: UTF8.self)) }
        return id
    }

    struct Refused: Error { let body: String }
}
