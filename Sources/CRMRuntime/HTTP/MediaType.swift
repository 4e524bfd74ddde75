/// The type in a `Content-Type` header, without its parameters and letter case.
struct MediaType: Sendable, Hashable {
    let name: String

    init?(_ header: String?) {
        guard let header else { return nil }
        let type = header.prefix { $0 != ";" }
        name = type.filter { !$0.isWhitespace }.lowercased()
        if name.isEmpty { return nil }
    }

    var isJSON: Bool {
        name == "application/json" || name == "text/json" || name.hasSuffix("+json")
    }

    var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
}
