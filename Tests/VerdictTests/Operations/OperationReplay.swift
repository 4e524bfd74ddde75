import CRMSchema
import CRMTesting
import Foundation

/// The calls that an app makes that was built from one endpoint spec, against a server of another.
struct OperationReplay {
    /// By operation: nil where all is well.
    private(set) var reads: [String: String] = [:]
    private(set) var writes: [String: String] = [:]

    init(of app: SchemaDescription, against spec: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(spec.utf8).write(to: folder.appendingPathComponent("gadgets.json"))
        let files = TestSnapshots.files.map { SnapshotFile(name: $0.key, path: $0.key, bytes: Array($0.value.utf8)) }
        let sandbox = Sandbox(organisation: try SandboxOrganisation(snapshots: files, specification: folder), options: SandboxOptions())
        let token = await sandbox.makeAccessToken()
        let shapes = Dictionary(app.shapes.map { ($0.name.value, $0) }) { first, _ in first }
        for operation in app.operations {
            let id = operation.id.value
            // With everything that it can send, and with what it has to.
            for isFull in [true, false] {
                let response = try await sandbox.transport.send(Self.request(operation, isFull, shapes, sandbox.baseURL, token))
                // A call that is no operation any more is answered by nobody; one with another name is the same call.
                let isThere = response.headers["X-Sandbox-Operation"] != nil
                let check = response.headers["X-Sandbox-Check"]
                if !isThere || check != "ok" || response.status >= 300 { writes[id] = "\(response.status) \(check ?? "no such operation")" }
                if !isThere {
                    reads[id] = "no such operation"
                } else if response.status < 300, let problem = Self.misread(response.body, operation, shapes) {
                    reads[id] = problem
                }
            }
        }
    }

    // MARK: Requests

    private static func request(
        _ operation: OperationDescription, _ isFull: Bool, _ shapes: [String: ShapeDescription], _ base: URL, _ token: String
    ) throws -> HTTPRequest {
        var url = URLComponents(url: base.appendingPathComponent(operation.path.value), resolvingAgainstBaseURL: false) ?? URLComponents()
        // The largest and the last of what is allowed.
        let query = operation.parameters.filter { isFull || $0.isRequired }.map { parameter in
            URLQueryItem(
                name: parameter.name.value,
                value: parameter.values.first?.value ?? parameter.maximum.map { "\($0.value)" } ?? (parameter.type.value == "boolean" ? "true" : "1"))
        }
        if !query.isEmpty { url.queryItems = query }
        var request = HTTPRequest(
            method: HTTPMethod(rawValue: operation.method.value) ?? .get, url: url.url ?? base, headers: ["Authorization": "Zoho-oauthtoken \(token)"])
        if let body = operation.body, case .list(.shape(let name)) = body.type.value, let shape = shapes[name], let key = body.key?.value {
            let row = JSONValue.object(shape.properties.map { JSONMember($0.name.value, sample($0.type.value)) })
            let rows = Array(repeating: row, count: min(operation.recordLimit?.value ?? 2, 2))
            request.headers["Content-Type"] = "application/json"
            request.body = .data(Data(JSONValue.object([JSONMember(key, .array(rows))]).jsonText.utf8))
        }
        return request
    }

    private static func sample(_ type: OperationType) -> JSONValue {
        switch type {
        case .scalar(.integer), .scalar(.long): .number(JSONNumber(1))
        case .scalar(.boolean): .bool(true)
        default: .string("1")
        }
    }

    // MARK: Answers

    /// What the app misses, or takes for something else.
    private static func misread(_ body: Data, _ operation: OperationDescription, _ shapes: [String: ShapeDescription]) -> String? {
        guard let root = try? JSONDocument(parsing: Array(body)).root.value, let result = operation.results.first, let key = result.key?.value else { return "no JSON" }
        guard let items = root[key]?.array, let first = items.first else { return "nothing under “\(key)”" }
        guard case .list(.shape(let name))? = result.type?.value, let shape = shapes[name] else { return nil }
        for property in shape.properties {
            guard let value = first[property.name.value] else { return "no “\(property.name.value)”" }
            let fits =
                switch property.type.value {
                case .scalar(.integer): value.int != nil
                case .scalar(.boolean): value.bool != nil
                default: value.string != nil
                }
            if !fits { return "“\(property.name.value)” is \(value)" }
        }
        return nil
    }
}
