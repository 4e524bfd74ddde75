import CRMRuntime
import RecordCore

// Changes by queries over the time of modification. Pages go on after the last record of the last second, so any number of
// records may have changed within one.
extension ChangePageSource {
    enum Range {
        case everything
        /// Of this second or a later one.
        case since(LocalDateTime)
        case after(LocalDateTime, RawRecordID)

        var condition: Alternatives? {
            let column = "modifiedtime"
            switch self {
            case .everything: return nil
            case .since(let time): return Alternatives(Comparison(column, .atLeast, time.description))
            case .after(let time, let id):
                return Alternatives(Comparison(column, .isEqual, time.description)).and(Comparison(idAfter: id))
                    .or(Alternatives(Comparison(column, .isGreater, time.description)))
            }
        }
    }

    func query(_ range: Range, _ before: SyncCheckpoint?) async throws -> Step {
        guard Record.schema.index(of: Self.timeColumn) != nil, Record.schema.idIndex != nil else {
            throw SyncProblem.noTime(module, Self.call)
        }
        var plan = QueryPlan(schema: Record.schema)
        plan.condition = range.condition
        plan.order = QueryOrder(columns: [Self.timeColumn, "id"], direction: .ascending)
        let text = plan.text(at: .start, count: VtigerLimits.rows)
        let answer = try await vtiger.send(VtigerCall(Self.call, operation: "query", .get, ["query": text]))
        let rows = try decoders.withDecoder { try vtiger.page(answer, with: $0) }
        let storages = (0..<rows.count).map(rows.storage(at:))
        let base = before ?? SyncCheckpoint(module: module, way: .query, time: .min / 2)
        let end = storages.last.flatMap(modified)?.secondsSince1970 ?? before?.time
        let entries = storages.map { Self.entry($0, modified($0)?.secondsSince1970 ?? base.time) }
        let page = ChangePage<Record>(entries, after: base, until: end, clock: nil, overlap: overlap, isWhole: false)
        guard storages.count >= VtigerLimits.rows else { return PageStep(page, next: .end) }
        guard let last = storages.last, let time = modified(last), let id = last.ownRawID else {
            return PageStep(page, next: .broken(SyncProblem.noProgress(Self.call)))
        }
        if case .after(let asked, let passed) = range,
            (time, RecordNumber.number(id.description) ?? 0) <= (asked, RecordNumber.number(passed.description) ?? 0)
        {
            return PageStep(page, next: .broken(SyncProblem.noProgress(Self.call)))
        }
        return PageStep(page, next: .more(SyncCursor(step: .query(time: time, id: id), checkpoint: page.checkpoint)))
    }
}
