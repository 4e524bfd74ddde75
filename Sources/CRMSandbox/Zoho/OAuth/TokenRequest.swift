/// The parameters of a call to the accounts server, wherever a client puts them: the query, an urlencoded body, a
/// multipart body. Official clients use all three.
struct TokenRequest: Sendable {
    private let parameters: [(name: String, value: String)]

    init(_ request: IncomingRequest) {
        parameters = request.query + Self.bodyParameters(request)
    }

    subscript(name: String) -> String? {
        parameters.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    private static func bodyParameters(_ request: IncomingRequest) -> [(name: String, value: String)] {
        let contentType = request.headers["Content-Type"] ?? ""
        if contentType.lowercased().hasPrefix("multipart/") {
            let form = MultipartForm(contentType: contentType, body: request.body)
            return form?.parts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) } ?? []
        }
        // Anything else is tried as urlencoded: some clients name no type, one sends the four letters "null".
        return QueryText.pairs(String(decoding: request.body, as: UTF8.self))
    }
}
