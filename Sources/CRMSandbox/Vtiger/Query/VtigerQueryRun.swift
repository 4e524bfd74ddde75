import RecordCore

/// Runs a query on the records: which rows, in which order, with which columns.
struct VtigerQueryRun {
    let query: VtigerQuery
    let module: VtigerModule
    let state: VtigerState
    private let renderer: VtigerRecordRenderer
    private let matchers: [[VtigerQueryMatcher]]

    init(_ query: VtigerQuery, _ module: VtigerModule, _ state: VtigerState) throws(VtigerFailure) {
        self.query = query
        self.module = module
        self.state = state
        renderer = VtigerRecordRenderer(state, .row)
        if case .named(let names) = query.columns {
            for name in names where !(module.field(name)?.isReadable ?? false) { throw .column(name, selected: true) }
        }
        var matchers: [[VtigerQueryMatcher]] = []
        for alternative in query.conditions {
            var parts: [VtigerQueryMatcher] = []
            for comparison in alternative {
                guard let field = module.field(comparison.column), field.isReadable else { throw .column(comparison.column, selected: false) }
                parts.append(try VtigerQueryMatcher(comparison, field))
            }
            matchers.append(parts)
        }
        self.matchers = matchers
    }

    /// - Parameter related: only these records; nil for all.
    func rows(among related: Set<Int>? = nil) -> JSONValue {
        // The database knows no such column; the error is swallowed.
        guard query.order.allSatisfy({ module.field($0) != nil }) else { return [] }
        let isCount = query.columns == .count
        // In order of numbers the search can end with the page.
        let isSorted = query.order.isEmpty || query.order == ["id"] && !query.isDescending
        var records = found(among: related, atMost: isCount || !isSorted ? .max : query.offset + query.limit)
        if isCount {
            if state.quirks.countIsEmpty, module.isEntity { return [] }
            return [["count": .string(String(records.count))]]
        }
        if !isSorted { sort(&records) }
        return .array(records.dropFirst(query.offset).prefix(query.limit).map(row))
    }

    private func found(among related: Set<Int>?, atMost limit: Int) -> [VtigerRecord] {
        let table = state[table: module.name]
        var records: [VtigerRecord] = []
        for number in table.numbers(after: lowerBound) where related?.contains(number) ?? true {
            guard records.count < limit else { break }
            if let record = table[number], !record.isConverted, matches(record) { records.append(record) }
        }
        return records
    }

    /// No record up to this number matches.
    private var lowerBound: Int {
        let bounds = matchers.map { $0.compactMap(\.lowerBound).max() ?? 0 }
        return bounds.min() ?? 0
    }

    private func matches(_ record: VtigerRecord) -> Bool {
        matchers.isEmpty || matchers.contains { $0.allSatisfy { $0.matches(renderer.value(of: $0.field, in: record, module)) } }
    }

    private func row(_ record: VtigerRecord) -> JSONValue {
        guard case .named(var names) = query.columns else { return renderer.json(record, as: module) }
        if !names.contains("id") { names.append("id") }
        var seen: Set<String> = []
        var members: [JSONMember] = []
        for name in names where seen.insert(name).inserted {
            guard let field = module.field(name) else { continue }
            members.append(JSONMember(name, renderer.value(of: field, in: record, module)))
        }
        return .object(members)
    }

    /// All columns but the last are ascending; equal rows stay in order of their numbers.
    private func sort(_ records: inout [VtigerRecord]) {
        let fields = query.order.compactMap(module.field)
        guard !fields.isEmpty else { return }
        let keyed = records.map { record in (record, fields.map { VtigerSortKey(renderer.value(of: $0, in: record, module), $0) }) }
        records = keyed.sorted { left, right in
            for place in fields.indices where left.1[place] != right.1[place] {
                let isLess = left.1[place] < right.1[place]
                return place == fields.count - 1 && query.isDescending ? !isLess : isLess
            }
            return left.0.number < right.0.number
        }.map(\.0)
    }
}
