import CRMRuntime

/// A request to the service's one address, as PHP hands it to the application: parameters of the query, parameters and
/// files of the body.
struct VtigerRequest: Sendable {
    let query: [String: String]
    let form: [String: String]
    let files: [MultipartForm.Part]
    /// Names of parameters that were sent as lists or maps (`element[lastname]`).
    let nested: Set<String>
    /// The session that a cookie names.
    let cookieSession: String?
    let isPost: Bool

    init(_ request: IncomingRequest) {
        isPost = request.method == .post
        var nested: Set<String> = []
        query = Self.flat(request.query, &nested)
        var pairs: [(name: String, value: String)] = []
        var files: [MultipartForm.Part] = []
        let type = request.headers["Content-Type"] ?? ""
        if type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
            pairs = QueryText.pairs(String(decoding: request.body, as: UTF8.self))
        } else if type.lowercased().hasPrefix("multipart/form-data") {
            for part in MultipartForm(contentType: type, body: request.body)?.parts ?? [] {
                if part.fileName != nil {
                    files.append(part)
                } else {
                    pairs.append((part.name, String(decoding: part.bytes, as: UTF8.self)))
                }
            }
        }
        form = Self.flat(pairs, &nested)
        self.files = files
        self.nested = nested
        cookieSession = (request.headers["Cookie"] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
            .first { $0.hasPrefix("PHPSESSID=") }.map { String($0.dropFirst("PHPSESSID=".count)) }
    }

    /// `operation`, `format` and `sessionName` may stand anywhere; the body wins.
    subscript(common name: String) -> String? { Self.meant(form[name]) ?? Self.meant(query[name]) }

    /// The last of equal names counts.
    private static func flat(_ pairs: [(name: String, value: String)], _ nested: inout Set<String>) -> [String: String] {
        var values: [String: String] = [:]
        for pair in pairs {
            if let bracket = pair.name.firstIndex(of: "[") {
                nested.insert(String(pair.name[..<bracket]))
            } else {
                values[pair.name] = pair.value
            }
        }
        return values
    }

    /// PHP takes `"0"` for empty, and the application takes empty for absent.
    static func meant(_ value: String?) -> String? {
        guard let value, !value.isEmpty, value != "0" else { return nil }
        return value
    }
}
