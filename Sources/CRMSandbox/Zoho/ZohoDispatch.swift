/// Finds what answers a call of the CRM API that has passed the gate: an endpoint that works on the organisation's data,
/// or else the endpoint spec.
enum ZohoDispatch {
    /// Nil for paths that are not of the API. Calls for bulk data and mail have the version one word later.
    static func version(_ request: IncomingRequest) -> Double? {
        if DownloadAddress(request.path) != nil, request.path.first != "crm" { return 8 }
        guard request.path.first == "crm", request.path.count > 2 else { return nil }
        return ZohoVersion.parse(request.path[isBulk(request) ? 2 : 1])
    }

    private static func isBulk(_ request: IncomingRequest) -> Bool { request.path[1] == "bulk" || request.path[1] == "email" }

    static func reply(_ request: IncomingRequest, _ version: Double, _ user: String, _ state: inout ZohoState) -> ZohoReply {
        let specification = version == 8 ? state.specification?.specification : nil
        let match = specification?.match(OperationRequest(request))
        var isCanned = false
        var reply: ZohoReply
        do throws(ZohoError) {
            if let specification, let match, !isReal(match, request, state) {
                isCanned = true
                reply = try CannedAnswer(match: match, specification: specification).reply(&state)
            } else {
                reply = try real(request, version, user, &state)
            }
        } catch {
            reply = ZohoReply(error)
        }
        match?.mark(&reply, isCanned: isCanned)
        return reply
    }

    /// Whether an endpoint is there for the operation that a request is, and not only a route that happens to fit.
    private static func isReal(_ match: OperationMatch, _ request: IncomingRequest, _ state: ZohoState) -> Bool {
        guard let route = ZohoRoutes.crm.matchRoute(request.method, request.path) else { return false }
        return SpecifiedEndpoint.serves(route.pattern, match.operation, state.organisation)
    }

    /// The answer of the endpoint that works on the organisation's data.
    private static func real(
        _ request: IncomingRequest, _ version: Double, _ user: String, _ state: inout ZohoState
    ) throws(ZohoError) -> ZohoReply {
        let what = "\(request.method.rawValue) /\(request.path.dropFirst().joined(separator: "/"))"
        switch ZohoRoutes.crm.match(request.method, request.path) {
        case .found(let endpoint, let parameters):
            let reply = try endpoint(&state, ZohoCall(request: request, path: parameters, version: version, user: user))
            return shuffled(request, reply, &state)
        case .otherMethod where isBulk(request) || ZohoRoutes.isReserved(request.path[2]):
            // Metadata and people can be written too, only not here.
            throw .unsupported(what)
        case .otherMethod:
            throw .invalidRequestMethod
        case .none:
            let word = request.path[2]
            guard isBulk(request) || ZohoRoutes.isReserved(word) || state.organisation.modules[word] != nil else { throw .invalidURLPattern }
            throw .unsupported(what)
        }
    }

    /// Answers with metadata, if it is to come in other orders.
    private static func shuffled(_ request: IncomingRequest, _ reply: ZohoReply, _ state: inout ZohoState) -> ZohoReply {
        guard state.shuffle != nil, request.path.count > 3, request.path[2] == "settings",
            ["modules", "fields", "layouts", "related_lists", "custom_views"].contains(request.path[3]),
            let json = reply.json, let shuffled = state.shuffle?.shuffled(json)
        else { return reply }
        return ZohoReply(reply.status, .json(shuffled), headers: reply.headers)
    }
}
