/// What an expression is, as far as calls of the API go.
struct ClientValue: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case unknown
        /// Nothing that calls begin with.
        case other
        /// The type `ZohoCRM`.
        case clientType
        /// A client, or a group of it.
        case client([String])
        case records([String])
        case record([String])
        /// A query in COQL.
        case query
    }

    var kind: Kind
    /// Places of the modules whose records it is about; empty where nobody knows.
    var modules: [Int] = []
    /// It may as well be something else.
    var isOpen = false

    static let unknown = ClientValue(kind: .unknown)
    static let other = ClientValue(kind: .other)
    static let client = ClientValue(kind: .client([]))

    var owner: ClientFunction.Owner? {
        switch kind {
        case .client(let path): .client(path)
        case .records(let path): .records(path)
        case .record(let path): .record(path)
        default: nil
        }
    }

    /// Leads to calls.
    var isKnown: Bool { kind != .unknown && kind != .other }

    var opened: ClientValue { ClientValue(kind: kind, modules: modules, isOpen: true) }

    /// One of the two.
    func or(_ second: ClientValue) -> ClientValue {
        if kind == second.kind {
            return ClientValue(kind: kind, modules: modules + second.modules.filter { !modules.contains($0) }, isOpen: isOpen || second.isOpen)
        }
        return isKnown ? opened : second.isKnown ? second.opened : .unknown
    }
}
