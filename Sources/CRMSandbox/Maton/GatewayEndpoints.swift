import RecordCore

/// The control host of the gateway: lists, makes, shows and deletes the connections of a key.
enum GatewayEndpoints {
    typealias Endpoint = @Sendable (inout ZohoState, IncomingRequest, [String: String]) -> ZohoReply

    static let routes = Router<Endpoint>(routes: [
        .init(.get, "/connections", list),
        .init(.post, "/connections", create),
        .init(.get, "/connections/{id}", get),
        .init(.delete, "/connections/{id}", delete),
        .init(.get, "/connect", GatewayPage.open),
    ])

    private static func list(_ state: inout ZohoState, _ request: IncomingRequest, _: [String: String]) -> ZohoReply {
        answer { () throws(GatewayRefusal) in
            let all = state.gateway.list(try GatewayState.key(of: request)).filter { connection in
                (request["app"].map { $0 == connection.app } ?? true)
                    && (request["status"].map { $0.uppercased() == connection.status.rawValue } ?? true)
            }
            return ["connections": .array(all.map { $0.json(at: request.origin) })]
        }
    }

    private static func create(_ state: inout ZohoState, _ request: IncomingRequest, _: [String: String]) -> ZohoReply {
        answer { () throws(GatewayRefusal) in
            let key = try GatewayState.key(of: request)
            guard let app = (try? JSONValue(parsing: request.body))?["app"]?.string, app == GatewayState.app else { throw .noApp }
            let made = state.gateway.create(app, key, now: state.now, random: &state.random)
            return ["connection": made.json(at: request.origin)]
        }
    }

    private static func get(_ state: inout ZohoState, _ request: IncomingRequest, _ path: [String: String]) -> ZohoReply {
        answer { () throws(GatewayRefusal) in
            let found = try state.gateway.connection(path["id"] ?? "", try GatewayState.key(of: request))
            return ["connection": found.json(at: request.origin)]
        }
    }

    private static func delete(_ state: inout ZohoState, _ request: IncomingRequest, _ path: [String: String]) -> ZohoReply {
        answer { () throws(GatewayRefusal) in
            try state.gateway.delete(path["id"] ?? "", try GatewayState.key(of: request))
            return .object([])
        }
    }

    private static func answer(_ work: () throws(GatewayRefusal) -> JSONValue) -> ZohoReply {
        do throws(GatewayRefusal) {
            return ZohoReply(json: try work())
        } catch {
            return error.reply
        }
    }
}
