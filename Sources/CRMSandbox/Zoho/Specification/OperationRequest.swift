import RecordCore

/// A request with its body read once, whatever is asked about it.
struct OperationRequest: Sendable {
    enum Body: Sendable {
        case none
        case json(JSONValue)
        case form(MultipartForm)
        /// No JSON, and no form.
        case unreadable
        /// So long that looking into it would take longer than answering.
        case unread
    }

    let http: IncomingRequest
    let body: Body

    private static let longest = 4 << 20

    init(_ request: IncomingRequest) {
        http = request
        body = Self.read(request)
    }

    /// The JSON body.
    var json: JSONValue? { if case .json(let value) = body { value } else { nil } }

    private static func read(_ request: IncomingRequest) -> Body {
        guard !request.body.isEmpty else { return .none }
        guard request.body.count <= longest else { return .unread }
        if let type = request.headers["Content-Type"], type.lowercased().hasPrefix("multipart/") {
            return MultipartForm(contentType: type, body: request.body).map(Body.form) ?? .unreadable
        }
        guard let value = try? JSONValue(parsing: request.body) else { return .unreadable }
        return .json(value)
    }
}
