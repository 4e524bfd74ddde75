import CRMSchema

/// The smallest list of scopes for a set of calls, with the calls that each is for.
public struct ScopeList: Sendable {
    public struct Entry: Sendable {
        public let scope: ScopeName
        /// In the order of files and lines; never empty.
        public let calls: [ClientCall]
    }

    /// In the order of their names.
    public let entries: [Entry]
    /// Calls whose scopes the description does not name.
    public let unnamed: [ClientCall]

    /// - Parameter isExact: take what the descriptions name, where they name ALL as well.
    public init(_ calls: [ClientCall], operations: [OperationDescription], isExact: Bool = false) {
        let byID = Dictionary(operations.map { ($0.id.value, $0) }) { first, _ in first }
        var open: [(call: ClientCall, need: ScopeNeed)] = []
        var unnamed: [ClientCall] = []
        for call in calls {
            for operation in call.operations.compactMap({ byID[$0] }) {
                let modules: [String?] = call.modules.isEmpty ? [nil] : call.modules
                for module in modules {
                    let need = ScopeNeed(operation, module: module, isExact: isExact)
                    if need.ways.isEmpty { unnamed.append(call) } else { open.append((call, need)) }
                }
            }
        }
        // What can be had in one way only is settled; the others take what is there, or the narrowest.
        var reasons: [ScopeName: [ClientCall]] = [:]
        for entry in open.filter({ $0.need.ways.count == 1 }) + open.filter({ $0.need.ways.count > 1 }) {
            let isThere = { (way: [ScopeName]) in way.allSatisfy { scope in reasons.keys.contains { $0.covers(scope) } } }
            guard let way = entry.need.ways.first(where: isThere) ?? entry.need.ways.first else { continue }
            for scope in way { reasons[scope, default: []].append(entry.call) }
        }
        entries = Self.joined(reasons).map { Entry(scope: $0, calls: $1.unique.sorted { ($0.location.file, $0.location.line) < ($1.location.file, $1.location.line) }) }
            .sorted { $0.scope < $1.scope }
        self.unnamed = unnamed.unique
    }

    /// Without those that others cover. Reading, creating, updating and deleting together are ALL.
    private static func joined(_ reasons: [ScopeName: [ClientCall]]) -> [ScopeName: [ClientCall]] {
        var joined = reasons
        let verbs = ["READ", "CREATE", "UPDATE", "DELETE"]
        for scope in reasons.keys where verbs.allSatisfy({ reasons[scope.with(operation: $0)] != nil }) {
            joined[scope.with(operation: ScopeName.all), default: []] += []
        }
        var kept = joined
        for (scope, calls) in joined {
            // Into the widest: one that no other covers. Of two that allow the same the first in order stays.
            let wider = joined.keys.filter { $0 != scope && $0.covers(scope) && (!scope.covers($0) || $0 < scope) }
            guard let widest = wider.filter({ a in !wider.contains { $0 != a && $0.covers(a) && !a.covers($0) } }).min() else { continue }
            kept[scope] = nil
            kept[widest, default: []] += calls
        }
        return kept
    }

    /// The scopes of a list that somebody has, and that do not cover all: what is missing.
    public func missing(from granted: [ScopeName]) -> [Entry] {
        entries.filter { entry in !granted.contains { $0.covers(entry.scope) } }
    }
}
