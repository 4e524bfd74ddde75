import CRMSchema

/// What a call has to be allowed, in one of several ways.
public struct ScopeNeed: Hashable, Sendable {
    /// Scopes that are needed together, in each of the ways that are enough; narrower ones first.
    public let ways: [[ScopeName]]

    /// - Parameters:
    ///   - module: API name of the module whose records the call is about; nil where that is not known or there is none.
    ///   - isExact: take what the description names; else what it names as ALL is narrowed to what the method does.
    public init(_ operation: OperationDescription, module: String?, isExact: Bool) {
        let part = module.flatMap { ModuleScope.isAbout($0, operation) ? ModuleScope.part($0) : nil }
        var ways: [[ScopeName]] = []
        for text in operation.scopes.map(\.value) {
            let names = text.split(separator: " ").compactMap { ScopeName(String($0), module: part) }
            guard !names.isEmpty else { continue }
            ways.append(isExact ? names : names.map { Self.narrowed($0, operation, together: names, part) })
        }
        // Of READ and DELETE for a removal only the second helps.
        if let verb = Self.verb(operation) {
            let fitting = ways.filter { $0.allSatisfy { $0.operation == verb || $0.operation == ScopeName.all || ways.count == 1 } }
            if !fitting.isEmpty { ways = fitting }
        }
        let more = ModuleScope.additional[operation.id.value] ?? []
        self.ways = ways.map { way in way + more.filter { scope in !way.contains { $0.covers(scope) } } }.unique.sorted { Self.breadth($0) < Self.breadth($1) }
    }

    private static func narrowed(_ name: ScopeName, _ operation: OperationDescription, together: [ScopeName], _ part: String?) -> ScopeName {
        var name = name
        if let part, name.area == ["modules"] { name = name.adding(part) }
        guard name.operation == ScopeName.all else { return name }
        // A query reads, though it is posted: what it needs besides says so.
        let isRead = operation.isIdempotent && together.contains { $0.operation == "READ" }
        guard let verb = isRead ? "READ" : verb(operation) else { return name }
        return name.with(operation: verb)
    }

    /// The word for what the method does; nil where actions may need several.
    private static func verb(_ operation: OperationDescription) -> String? {
        let path = operation.path.value
        if operation.method.value == "GET" { return "READ" }
        guard !path.contains("/actions/"), !path.hasSuffix("/upsert") else { return nil }
        switch operation.method.value {
        case "POST": return "CREATE"
        case "PUT", "PATCH": return "UPDATE"
        case "DELETE": return "DELETE"
        default: return nil
        }
    }

    /// How much more than needed a way allows: ALL before depth.
    static func breadth(_ way: [ScopeName]) -> Int {
        way.reduce(0) { $0 + ($1.operation == ScopeName.all ? 40 : 10) + 4 / max(1, $1.area.count) }
    }
}
