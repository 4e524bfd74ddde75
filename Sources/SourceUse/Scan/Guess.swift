/// What an expression is about, as far as tokens tell.
enum Guess: Hashable, Sendable {
    /// Anything.
    case unknown
    /// Something that is no record, draft, token or value of a picklist.
    case other
    /// Records, drafts, rows or tokens of modules, or something that leads to them: a list, a client, a query. Open: it
    /// may as well be something else.
    case records([Int], isOpen: Bool)
    /// Values of picklists, by module and field.
    case values([Pair])

    struct Pair: Hashable, Sendable {
        let module: Int
        let field: Int
    }

    static func record(_ module: Int) -> Guess { .records([module], isOpen: false) }

    var modules: [Int] { if case .records(let modules, _) = self { modules } else { [] } }

    /// The same, or what else comes out of it.
    var opened: Guess { if case .records(let modules, _) = self { .records(modules, isOpen: true) } else { self } }

    /// One of the two.
    func or(_ second: Guess) -> Guess {
        switch (self, second) {
        case (.records(let a, let x), .records(let b, let y)): .records(a + b.filter { !a.contains($0) }, isOpen: x || y)
        case (.values(let a), .values(let b)): .values(a + b.filter { !a.contains($0) })
        case (.other, .other): .other
        case (.records(let a, _), .unknown), (.records(let a, _), .other), (.unknown, .records(let a, _)), (.other, .records(let a, _)):
            .records(a, isOpen: true)
        default: self == second ? self : .unknown
        }
    }
}
