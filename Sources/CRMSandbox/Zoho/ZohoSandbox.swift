import CRMRuntime
import CRMSchema
import RecordCore

/// Zoho in memory: takes requests one after the other and works them on its state.
///
/// An actor, because every request may change records, tokens and counters that all others see: requests that come at
/// the same time must not mix. An endpoint never suspends, so each one is a transaction: a hundred parallel creates
/// give a hundred ids, and a uniqueness check and the write it protects are one step.
actor ZohoSandbox: SandboxCore {
    private var state: ZohoState
    /// What a reset puts back.
    private let initial: ZohoState
    private var faults = FaultPlan()
    private var log = RequestLog()

    /// - Parameter specification: the endpoint spec; without one, what has no endpoint is refused.
    init(organisation: ZohoOrganisation, specification: SpecificationSource?, options: SandboxOptions) {
        let state = ZohoState(organisation: organisation, specification: specification, options: options)
        self.state = state
        initial = state
    }

    func respond(to request: HTTPRequest) -> HTTPResponse {
        let incoming = IncomingRequest(request)
        state.now = state.options.clock.now()
        if incoming.path.first == "__sandbox" { return administration(incoming).response }
        if state.options.recordsRequests { log.add(request) }
        let fault = faults.next(incoming.method, "/" + incoming.path.joined(separator: "/"))
        var reply = fault.flatMap(ZohoFaults.reply) ?? answer(incoming)
        let expires = state.accessToken(of: incoming)?.expires
        for field in state.rates.headers(tokenExpires: expires).fields where reply.headers[field.name] == nil {
            reply.headers[field.name] = field.value
        }
        return FaultEffect.spoil(reply.response, fault)
    }

    private func answer(_ request: IncomingRequest) -> ZohoReply {
        if case .found(let endpoint, _) = ZohoRoutes.accounts.match(request.method, request.path) { return endpoint(&state, request) }
        if let reply = gateway(request) { return reply }
        do throws(ZohoError) {
            return try crm(request) { () throws(ZohoError) in
                guard request.headers["Authorization"] != nil else { throw .authenticationFailure }
                guard let token = state.accessToken(of: request) else { throw .invalidToken }
                return token.user
            }
        } catch {
            return ZohoReply(error)
        }
    }

    /// The answer of the gateway and of its control host; nil for calls that go to Zoho itself.
    private func gateway(_ request: IncomingRequest) -> ZohoReply? {
        if case .found(let endpoint, let parameters) = GatewayEndpoints.routes.match(request.method, request.path) {
            return endpoint(&state, request, parameters)
        }
        if request.path.first == "connections" { return GatewayRefusal.noPath.reply }
        guard request.path.first == GatewayState.app else { return nil }
        do throws(GatewayRefusal) {
            // The gateway signs in by itself, as whoever made the connection.
            _ = try state.gateway.chosen(by: request)
        } catch {
            return error.reply
        }
        let user = state.organisation.administrator.id
        do throws(ZohoError) {
            return try crm(request.behindGateway()) { () throws(ZohoError) in user }
        } catch {
            return ZohoReply(error)
        }
    }

    /// - Parameter user: who calls; asked once the path is known to be one of the API.
    private func crm(_ request: IncomingRequest, user: () throws(ZohoError) -> String) throws(ZohoError) -> ZohoReply {
        guard let version = ZohoDispatch.version(request) else { throw .invalidURLPattern }
        let user = try user()
        state.rates.count(credits: 1, now: state.now)
        return ZohoDispatch.reply(request, version, user, &state)
    }

    /// The sandbox's own paths, outside of anything that Zoho has: no token.
    private func administration(_ request: IncomingRequest) -> ZohoReply {
        do {
            switch try AdminCommand(request) {
            case .status: break
            case .operations: return ZohoReply(json: OperationListing.json(operations))
            case .outbox: return ZohoReply(json: ["outbox": .array(state.actions.outbox.map(\.outboxJSON))])
            case .notifications: return ZohoReply(json: ["notifications": .array(state.watch.log.bodies)])
            case .functions(let outputs): for output in outputs { state.settings.functions.define(output.key, output: output.value) }
            case .reset: reset()
            case .seed(let counts): for (module, count) in counts { try state.seed(module, count: count) }
            case .change(let module, let changes): try state.change(module, changes)
            case .changeModules(let changes): try state.change(changes)
            case .shuffle(let seed): shuffleMetadata(seed: seed)
            case .inject(let fault): faults.add(fault)
            case .endSessions: endAccessTokens()
            }
            let counts = state.counts.sorted { $0.key < $1.key }
            return ZohoReply(json: ["records": .object(counts.map { JSONMember($0.key, .number(JSONNumber($0.value))) })])
        } catch {
            return ZohoReply(400, json: ["error": .string("\(error)")])
        }
    }

    // MARK: From the inside

    /// Every operation of the endpoint spec, and how it is answered; empty without a spec.
    var operations: [SandboxOperation] {
        state.specification.map { OperationListing.operations($0.specification, state.organisation) } ?? []
    }

    /// An active connection of the gateway, without the way over its pages.
    func makeConnection(key: String) -> String {
        state.now = state.options.clock.now()
        return state.makeConnection(key: key)
    }

    /// An access token without the way over the accounts server.
    func makeAccessToken() -> String {
        state.now = state.options.clock.now()
        return state.makeAccessToken()
    }

    var counts: [String: Int] { state.counts }
    var recordedRequests: [HTTPRequest] { log.requests }

    func reset() {
        state = initial
        faults.removeAll()
        log.removeAll()
    }

    func inject(_ fault: SandboxFault) { faults.add(fault) }

    func endAccessTokens() { state.oauth.endAccessTokens() }

    func seed(_ module: String, count: Int) throws(SandboxError) {
        state.now = state.options.clock.now()
        try state.seed(module, count: count)
    }

    func plant(
        _ values: [String: JSONValue], id: UInt64, in module: String, referencing modules: [String: String]
    ) throws(SandboxError) {
        try state.plant(values, id: id, in: module, referencing: modules)
    }

    func change(_ module: String, _ changes: [FieldChange]) throws(SandboxError) {
        try state.change(module, changes)
    }

    func change(_ changes: [ModuleChange]) throws(SandboxError) { try state.change(changes) }

    func shuffleMetadata(seed: UInt64?) { state.shuffle = seed.map(MetadataShuffle.init) }
}
