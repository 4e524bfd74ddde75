/// The scopes around a place of a file, as far as calls of the API go; the innermost last.
struct CallScopes {
    struct Scope {
        /// The scope ends with this token.
        let end: Int
        var variables: [String: ClientValue] = [:]
        /// What `self` is; nil where it is what it is outside.
        var receiver: ClientValue?
        /// The first parameter of a closure.
        var closure: ClientValue?
    }

    private var scopes = [Scope(end: .max)]

    mutating func enter(_ scope: Scope) { scopes.append(scope) }

    mutating func leave(before place: Int) {
        while let last = scopes.last, last.end < place, scopes.count > 1 { scopes.removeLast() }
    }

    mutating func bind(_ name: String, _ value: ClientValue) { scopes[scopes.count - 1].variables[name] = value }

    func variable(_ name: String) -> ClientValue? {
        for scope in scopes.reversed() { if let value = scope.variables[name] { return value } }
        return nil
    }

    var receiver: ClientValue? { scopes.last { $0.receiver != nil }?.receiver }
    var closure: ClientValue { scopes.last { $0.closure != nil }?.closure ?? .unknown }
}
