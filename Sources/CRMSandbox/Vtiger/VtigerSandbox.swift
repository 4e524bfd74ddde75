import CRMRuntime
import Foundation
import RecordCore

/// VtigerCRM in memory: takes requests one after the other and works them on its state.
///
/// Its one address is `webservice.php`, in whatever folder; `/__sandbox` is the sandbox's own.
actor VtigerSandbox: SandboxCore {
    private var state: VtigerState
    /// What a reset puts back.
    private let initial: VtigerState
    private var faults = FaultPlan()
    private var log = RequestLog()

    init(organisation: VtigerOrganisation, options: SandboxOptions) {
        let state = VtigerState(organisation: organisation, options: options)
        self.state = state
        initial = state
    }

    func respond(to request: HTTPRequest) -> HTTPResponse {
        let incoming = IncomingRequest(request)
        state.now = state.options.clock.now()
        if incoming.path.first == "__sandbox" { return administration(incoming) }
        if state.options.recordsRequests { log.add(request) }
        if Self.isTooLong(request) { return VtigerReply(414, page: "Request-URI Too Long").response }
        guard incoming.path.last == "webservice.php" else { return VtigerReply(404, page: "Not Found").response }
        let call = VtigerRequest(incoming)
        let fault = faults.next(incoming.method, Self.place(incoming, call))
        let reply = fault.flatMap { VtigerFaults.reply($0, quirks: state.quirks) } ?? answer(call)
        return FaultEffect.spoil(reply.response, fault)
    }

    /// Web servers take a first line of about 8 kB.
    private static func isTooLong(_ request: HTTPRequest) -> Bool {
        let address = request.url.path(percentEncoded: true).utf8.count + (request.url.query(percentEncoded: true)?.utf8.count ?? 0)
        return request.method.rawValue.utf8.count + address + " ? HTTP/1.1\r\n".utf8.count > 8190
    }

    /// Where a fault strikes: all calls have the same path, so what is called comes behind it.
    private static func place(_ request: IncomingRequest, _ call: VtigerRequest) -> String {
        let what = ["operation", "elementType", "id", "username"].compactMap { call[common: $0] }
        return (["/" + request.path.joined(separator: "/")] + what).joined(separator: "/")
    }

    // MARK: Calls

    private func answer(_ request: VtigerRequest) -> VtigerReply {
        let quirks = state.quirks
        guard let operation = request[common: "operation"].flatMap(VtigerOperations.named),
            (request[common: "format"] ?? "json").lowercased() == "json",
            request.nested.isDisjoint(with: operation.parameters + ["operation", "format", "sessionName"])
        else { return VtigerReply(.crash, quirks: quirks) }
        var reply: VtigerReply
        do throws(VtigerFailure) {
            let session = try session(of: request, for: operation)
            let user = session.flatMap { state.sessions.user(of: $0) }.flatMap { state.user($0) }
            let own = operation.place == .query ? request.query : request.form
            let parameters = own.filter { operation.parameters.contains($0.key) }
            let call = PlayedCall(parameters: parameters, files: request.files, user: user, session: session)
            reply = VtigerReply(result: try operation(&state, call), quirks: quirks)
        } catch {
            reply = VtigerReply(error, quirks: quirks)
        }
        reply.headers["X-Sandbox-Operation"] = operation.name
        if operation.isCanned { reply.headers["X-Sandbox"] = "canned" }
        return reply
    }

    /// The session that a call is made in; nil where none is needed.
    private func session(of request: VtigerRequest, for operation: VtigerOperation) throws(VtigerFailure) -> String? {
        // The text "null" is what old clients send for none.
        let named = request[common: "sessionName"].flatMap { $0 == "null" ? nil : $0 }
        if operation.name == "extendsession" {
            // Sent in the query of a GET it is not looked at, and nothing is said of that.
            guard request.isPost else { throw .authenticationRequired }
            return named ?? request.cookieSession
        }
        guard operation.needsSession else { return nil }
        guard let named else { throw .authenticationRequired }
        if state.sessions.takeIdle(named) { throw .sessionLeftIdle }
        guard state.sessions.user(of: named) != nil else { throw .invalidSession }
        return named
    }

    // MARK: The sandbox's own paths

    private func administration(_ request: IncomingRequest) -> HTTPResponse {
        var status = 200
        var body: JSONValue
        do {
            switch try AdminCommand(request) {
            case .status: break
            case .operations: return Self.json(200, OperationListing.json(operations))
            case .reset: reset()
            case .seed(let counts): for (module, count) in counts { try state.seed(module, count: count) }
            case .change(let module, let changes): try state.change(module, changes)
            case .inject(let fault): faults.add(fault)
            case .endSessions: endSessions()
            case .outbox, .notifications, .functions, .changeModules, .shuffle:
                throw SandboxError.otherVendor(request.path.joined(separator: "/"))
            }
            let counts = state.counts.sorted { $0.key < $1.key }
            body = ["records": .object(counts.map { JSONMember($0.key, .number(JSONNumber($0.value))) })]
        } catch {
            status = 400
            body = ["error": .string("\(error)")]
        }
        return Self.json(status, body)
    }

    private static func json(_ status: Int, _ body: JSONValue) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(body.jsonText.utf8))
    }

    // MARK: From the inside

    var counts: [String: Int] { state.counts }
    var recordedRequests: [HTTPRequest] { log.requests }

    var operations: [SandboxOperation] {
        VtigerOperations.all.map {
            SandboxOperation(id: $0.name, method: $0.place.rawValue, path: "/webservice.php", answer: $0.isCanned ? .canned : .real)
        }
    }

    func reset() {
        state = initial
        faults.removeAll()
        log.removeAll()
    }

    func inject(_ fault: SandboxFault) { faults.add(fault) }

    func seed(_ module: String, count: Int) throws(SandboxError) {
        state.now = state.options.clock.now()
        try state.seed(module, count: count)
    }

    func change(_ module: String, _ changes: [FieldChange]) throws(SandboxError) { try state.change(module, changes) }

    /// A session without the way over challenge and login; empty for a user that is not there.
    func makeSession(user: String?) -> String { state.makeSession(user: user) }

    func endSessions() { state.sessions.endAll() }

    /// For tests that need a certain state.
    func edit<Result: Sendable>(_ work: @Sendable (inout VtigerState) -> Result) -> Result { work(&state) }
}
