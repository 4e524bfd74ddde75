/// All functions that make calls, by name, and the accessors that lead to them.
public struct ClientFunctions: Sendable {
    private let byName: [String: [ClientFunction]]
    private let clientGroups: Set<[String]>
    private let recordsGroups: Set<[String]>
    private let recordGroups: Set<[String]>
    /// Accessors that stand right behind a client.
    let firstAccessors: Set<String>

    public init(_ functions: [ClientFunction]) {
        byName = Dictionary(grouping: functions, by: \.name)
        var groups: (client: Set<[String]>, records: Set<[String]>, record: Set<[String]>) = ([], [], [])
        for function in functions {
            switch function.owner {
            case .client(let path): groups.client.formUnion(path.prefixes)
            case .records(let path): groups.records.formUnion(path.prefixes)
            case .record(let path): groups.record.formUnion(path.prefixes)
            }
        }
        (clientGroups, recordsGroups, recordGroups) = groups
        firstAccessors = Set(groups.client.compactMap(\.first))
    }

    /// Whether some function's name this is.
    func knows(_ name: String) -> Bool { byName[name] != nil }

    /// Whether the path leads to functions.
    func isGroup(_ owner: ClientFunction.Owner) -> Bool {
        switch owner {
        case .client(let path): clientGroups.contains(path)
        case .records(let path): recordsGroups.contains(path)
        case .record(let path): recordGroups.contains(path)
        }
    }

    /// The functions that a call with these labels can mean. Arguments with defaults may be missing; the functions with
    /// the fewest missing ones are meant.
    func functions(_ name: String, of owner: ClientFunction.Owner, labels: [String]) -> [ClientFunction] {
        let all = (byName[name] ?? []).filter { $0.owner == owner }
        var best: (missing: Int, found: [ClientFunction]) = (.max, [])
        for function in all {
            guard let known = function.labels else {
                if best.missing == .max { best.found.append(function) }
                continue
            }
            guard labels.isSubsequence(of: known) else { continue }
            let missing = known.count - labels.count
            if missing < best.missing { best = (missing, [function]) } else if missing == best.missing { best.found.append(function) }
        }
        return best.found
    }

    /// Whether a function of that name, whatever it is a member of, takes just these labels. Without labels nothing tells.
    func someTakes(_ labels: [String], _ name: String) -> Bool {
        labels.contains { !$0.isEmpty } && (byName[name] ?? []).contains { $0.labels.map { labels.isSubsequence(of: $0) } ?? false }
    }
}

extension Array where Element == String {
    fileprivate var prefixes: [[String]] { indices.map { Array(self[...$0]) } }

    fileprivate func isSubsequence(of whole: [String]) -> Bool {
        var rest = whole[...]
        for element in self {
            guard let place = rest.firstIndex(of: element) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}
