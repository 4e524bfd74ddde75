/// What the gateway of the sandbox remembers: the connections of each key.
struct GatewayState: Sendable {
    /// The only app behind it.
    static let app = "zoho-crm"
    /// The header that chooses a connection.
    static let connectionHeader = "Maton-Connection"

    /// By key, the oldest first.
    private var connections: [String: [SandboxConnection]] = [:]

    /// Any key is good, except those that begin with `invalid`, as it is with all credentials of the sandbox.
    static func key(of request: IncomingRequest) throws(GatewayRefusal) -> String {
        guard let header = request.headers["Authorization"] else { throw .noKey }
        guard header.lowercased().hasPrefix("bearer ") else { throw .noKey }
        let key = header.dropFirst(7).filter { !$0.isWhitespace }
        guard !key.isEmpty, !key.hasPrefix("invalid") else { throw .wrongKey }
        return key
    }

    func list(_ key: String) -> [SandboxConnection] { connections[key] ?? [] }

    func connection(_ id: String, _ key: String) throws(GatewayRefusal) -> SandboxConnection {
        guard let found = list(key).first(where: { $0.id == id }) else { throw .noSuchConnection }
        return found
    }

    mutating func create(_ app: String, _ key: String, now: Int64, random: inout SeededGenerator) -> SandboxConnection {
        let id = [8, 4, 4, 4, 12].map { random.hex($0) }.joined(separator: "-")
        let connection = SandboxConnection(id: id, app: app, session: random.hex(48), created: now, updated: now)
        connections[key, default: []].append(connection)
        return connection
    }

    mutating func delete(_ id: String, _ key: String) throws(GatewayRefusal) {
        _ = try connection(id, key)
        connections[key]?.removeAll { $0.id == id }
    }

    /// Somebody has signed in on the page of a session, or has refused to; false if there is no such session.
    mutating func finish(session: String, _ status: SandboxConnection.Status, now: Int64) -> Bool {
        for key in connections.keys {
            guard let place = connections[key]?.firstIndex(where: { $0.session == session }) else { continue }
            connections[key]?[place].status = status
            connections[key]?[place].updated = now
            return true
        }
        return false
    }

    /// The connection that a call uses: the one it names, or else the oldest active one.
    func chosen(by request: IncomingRequest) throws(GatewayRefusal) -> SandboxConnection {
        let all = list(try Self.key(of: request))
        guard let id = request.headers[Self.connectionHeader] else {
            guard let oldest = all.first(where: { $0.status == .active }) else { throw .noConnection }
            return oldest
        }
        guard let named = all.first(where: { $0.id == id }), named.status == .active else { throw .noConnection }
        return named
    }
}

extension ZohoState {
    /// An active connection without the way over the sign-in page.
    mutating func makeConnection(key: String) -> String {
        let made = gateway.create(GatewayState.app, key, now: now, random: &random)
        _ = gateway.finish(session: made.session, .active, now: now)
        return made.id
    }
}
