import CRMSchema

/// An operation while it is imported.
struct ImportedOperation {
    let area: String
    var id: String
    /// As the documents have it.
    var title: String?
    let method: String
    let path: String
    var parameters: [ImportedParameter] = []
    var scopes: [String] = []
    var host: String?
    var body: ImportedPayload?
    var results: [ImportedPayload] = []
    var errors: [Int: Set<String>] = [:]
    var sameAs: String?
    var variantOf: String?
    let location: SourceLocation

    var isURL: Bool { path.hasPrefix("{") }

    /// What the server sees of the path: parameters without their names.
    var shape: String {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        return "\(method) " + segments.map { $0.hasPrefix("{") ? "{}" : $0 }.joined(separator: "/")
    }

    var lastParameter: String? {
        path.split(separator: "/").last { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    var payloads: [ImportedPayload] { results + [body].compactMap(\.self) }

    var shapes: [Int] {
        payloads.flatMap { ($0.type?.shapes ?? []) + $0.beside.flatMap(\.type.shapes) } + parameters.flatMap(\.property.type.shapes)
    }

    /// By the user's reading: path, then method.
    static func order(_ a: ImportedOperation, _ b: ImportedOperation) -> Bool {
        let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        return (a.path, methods.firstIndex(of: a.method) ?? 9) < (b.path, methods.firstIndex(of: b.method) ?? 9)
    }
}
