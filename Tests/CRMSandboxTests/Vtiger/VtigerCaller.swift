import CRMRuntime
import CRMSandbox
import Foundation
import RecordCore
import StandardOrganisation

/// Raw requests to a played VtigerCRM in process.
struct VtigerCaller {
    let sandbox: Sandbox
    let clock = VirtualClock()
    let session: String

    /// Read once for all tests.
    static let organisation: SandboxOrganisation? = try? SandboxOrganisation(snapshots: StandardOrganisation.vtigerSnapshots)

    struct NoOrganisation: Error {}

    init(_ quirks: VtigerQuirks = .v84, user: String? = nil, _ change: (inout SandboxOptions) -> Void = { _ in }) async throws {
        guard let organisation = Self.organisation else { throw NoOrganisation() }
        var options = SandboxOptions()
        options.vtiger = quirks
        options.clock = .virtual(clock)
        change(&options)
        sandbox = Sandbox(organisation: organisation, options: options)
        session = await sandbox.makeSession(user: user)
    }

    struct Answer {
        let status: Int
        let headers: HTTPHeaders
        let body: Data
        /// Null where the body is no JSON.
        var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
        var result: JSONValue? { json["result"] }
        /// The error's code, a number as its text.
        var code: String? { json["error"]?["code"].flatMap { $0.string ?? $0.number?.text } }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// An operation that looks into the query.
    func get(_ operation: String, _ parameters: KeyValuePairs<String, String> = [:], session: String? = nil) async throws -> Answer {
        try await send(.get, query: text(operation, parameters, session))
    }

    /// An operation that looks into the body.
    func post(_ operation: String, _ parameters: KeyValuePairs<String, String> = [:], session: String? = nil) async throws -> Answer {
        try await send(.post, form: text(operation, parameters, session))
    }

    func query(_ text: String) async throws -> Answer { try await get("query", ["query": text]) }

    /// Creates a record and gives it back as the server has it.
    func create(_ module: String, _ element: String) async throws -> JSONValue {
        let answer = try await post("create", ["elementType": module, "element": element])
        guard let record = answer.result else { throw Refused(body: answer.text) }
        return record
    }

    struct Refused: Error { let body: String }

    /// - Parameters:
    ///   - query: as it stands in the address.
    ///   - form: as it stands in the body.
    func send(_ method: HTTPMethod, query: String? = nil, form: String? = nil, headers: HTTPHeaders = [:]) async throws -> Answer {
        var address = "https://crm.example/crm/webservice.php"
        if let query { address += "?\(query)" }
        guard let url = URL(string: address) else { throw NoOrganisation() }
        var all = headers
        if form != nil, all["Content-Type"] == nil { all["Content-Type"] = "application/x-www-form-urlencoded" }
        let body: HTTPBody = form.map { .data(Data($0.utf8)) } ?? .none
        let response = try await sandbox.transport.send(HTTPRequest(method: method, url: url, headers: all, body: body))
        return Answer(status: response.status, headers: response.headers, body: response.body)
    }

    private func text(_ operation: String, _ parameters: KeyValuePairs<String, String>, _ session: String?) -> String {
        let pairs = [("operation", operation), ("sessionName", session ?? self.session)] + parameters.map { ($0.key, $0.value) }
        return pairs.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: CharacterSet.alphanumerics) ?? text
    }
}
