/// The scopes around a place of a file, the innermost last.
struct ScopeStack {
    struct Scope {
        /// The scope ends with this token.
        let end: Int
        var variables: [Int32: Guess] = [:]
        /// What `self` is about; nil where it is what it is outside.
        var receiver: Guess?
        /// What functions and computed properties give; nil where the scope is none.
        var result: Guess?
        /// What a `switch` looks at.
        var subject: Guess?
        /// The first parameters of a closure.
        var closure: Guess?
    }

    private var scopes: [Scope] = [Scope(end: .max)]

    mutating func enter(_ scope: Scope) { scopes.append(scope) }

    mutating func leave(before place: Int) {
        while let last = scopes.last, last.end < place, scopes.count > 1 { scopes.removeLast() }
    }

    mutating func bind(_ name: Int32, _ guess: Guess) { scopes[scopes.count - 1].variables[name] = guess }

    /// Nil if no variable in sight has the name.
    func variable(_ name: Int32) -> Guess? {
        for scope in scopes.reversed() { if let guess = scope.variables[name] { return guess } }
        return nil
    }

    /// Inside of a function or closure.
    var isLocal: Bool { scopes.last { $0.result != nil || $0.closure != nil || $0.receiver != nil }?.receiver == nil && scopes.count > 1 }
    /// Nil outside of types.
    var receiver: Guess? { scopes.last { $0.receiver != nil }?.receiver }
    var closure: Guess { scopes.last { $0.closure != nil }?.closure ?? .unknown }
    var subject: Guess { scopes.last { $0.subject != nil }?.subject ?? .unknown }
    /// Of the innermost function or closure.
    var result: Guess { scopes.last { $0.result != nil || $0.closure != nil }?.result ?? .unknown }
}
