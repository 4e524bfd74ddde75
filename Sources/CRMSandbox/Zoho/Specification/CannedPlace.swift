import CRMSchema

/// What the path of a request is about, as far as its form tells.
enum CannedPlace: Sendable, Hashable {
    /// All resources of a kind, at this path.
    case collection(String)
    /// One of them, by what the path ends with.
    case element(String, in: String)
    /// An object that is there once.
    case single(String)
    /// Something that is done, or a question of its own.
    case action

    init(_ match: OperationMatch) {
        let operation = match.operation
        // Without the name of the API and its version.
        let path = match.request.http.path.drop { $0 != "v8" }.dropFirst()
        let words = operation.path.segments.compactMap(\.word)
        if words.contains("actions") || words.contains("action") || words.contains("search") || operation.path.isAddress {
            self = .action
        } else if operation.path.endsWithParameter, let key = path.last {
            self = .element(key, in: path.dropLast().joined(separator: "/"))
        } else if operation.description.body?.type.value.isList == true || operation.result?.type?.value.isList == true {
            self = .collection(path.joined(separator: "/"))
        } else {
            self = .single(path.joined(separator: "/"))
        }
    }
}

extension OperationType {
    var isList: Bool {
        switch self {
        case .list: true
        case .nullable(let inner): inner.isList
        case .union(let types): types.first?.isList ?? false
        case .scalar, .shape, .result: false
        }
    }

    /// The element of a list, and what may be null without its question mark.
    var element: OperationType {
        switch self {
        case .list(let inner), .nullable(let inner): inner.element
        case .union(let types): types.first?.element ?? self
        case .scalar, .shape, .result: self
        }
    }

    /// Whether it says what became of something, and not what something is.
    var isResult: Bool { if case .result = element { true } else { false } }
}
