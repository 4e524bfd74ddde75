/// A refusal by the gateway itself, not by the service behind it. Only the statuses are documented; the wording is the
/// sandbox's own.
struct GatewayRefusal: Error, Sendable, Hashable {
    let status: Int
    let message: String

    static let noKey = GatewayRefusal(status: 401, message: "Missing API key: send Authorization: Bearer <key>")
    static let wrongKey = GatewayRefusal(status: 401, message: "Invalid API key")
    static let noConnection = GatewayRefusal(status: 400, message: "Missing Zoho CRM connection: none of this key is active, or not the one named")
    static let noSuchConnection = GatewayRefusal(status: 404, message: "Connection not found")
    static let noApp = GatewayRefusal(status: 400, message: "Invalid app name: the sandbox knows zoho-crm")
    static let noPath = GatewayRefusal(status: 404, message: "Not found: paths begin with /connections")

    var reply: ZohoReply { ZohoReply(status, json: ["message": .string(message)]) }
}
