import CRMRuntime
import RecordCore

// What sends the query and waits for all of it.

extension VtigerQuery {
    /// All rows in an array. Meant for queries that are known to find few.
    public func array() async throws -> [Row] {
        var rows: [Row] = []
        for try await page in pages { rows.append(contentsOf: page) }
        return rows
    }

    /// The first row; nil if there is none.
    public func first() async throws -> Row? {
        // A bookmark fits the query as it is.
        let query = bookmark == nil ? limit(Swift.min(plan.limit ?? 1, 1), offset: plan.offset) : self
        for try await row in query { return row }
        return nil
    }

    /// How many records meet the condition, whatever limit and order.
    ///
    /// Servers of 8.4 answer every count of a module's records with nothing. The ids are read and counted then, 100 a call;
    /// the observer is told once (`count.by-pages`), and the server not asked again by this client and its copies.
    public func count() async throws -> Int {
        var plan = plan
        plan.order = nil
        plan.limit = nil
        plan.offset = 0
        plan.columns = plan.schema.idIndex.map { [$0] } ?? []
        let call = "records.count"
        if let refusal = QueryProblem.refusal(of: plan, call: call, vtiger.prefixes) { throw refusal }
        var count = 0
        for part in try QueryDivision.parts(of: plan, call: call) {
            if let counted = try await vtiger.count(part, call: call) {
                count += counted
            } else {
                let source = VtigerPageSource(vtiger, part, call: call) { _ in () }
                for try await page in PageSequence(source) { count += page.count }
            }
        }
        return count
    }
}

extension VtigerCRM {
    /// The server's own count; nil if it cannot count.
    fileprivate func count(_ plan: QueryPlan, call: String) async throws -> Int? {
        let gap = ServerHabits.Gap.count(module: plan.schema.module)
        if habits.lacks(gap) { return nil }
        let rows = try await send(VtigerCall(call, operation: "query", .get, ["query": plan.countText])).list()
        guard let row = rows.first else {
            if habits.learn(gap) {
                observer?.noticed(
                    ClientNotice(
                        "count.by-pages",
                        "the server does not count \(plan.schema.module); their ids are read and counted, 100 a call"),
                    in: call)
            }
            return nil
        }
        // A text on 8.2; the key is that of the column, whatever its case.
        guard let value = row.object?.first(where: { $0.key.lowercased().hasPrefix("count") })?.value,
            let count = value.lenientInt
        else { throw QueryProblem.noCount(call: call) }
        return count
    }
}
