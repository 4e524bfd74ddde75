import CRMRuntime
import RecordCore

extension RecordHandle {
    /// What happened to the record, the latest first.
    ///
    ///     for try await entry in zoho.leads[id].timeline(limit: 50) {
    ///         print(entry.time, entry.doneBy?.name, entry.action, entry.changes.map(\.field))
    ///     }
    ///
    /// - Parameters:
    ///   - perPage: entries in one call, 1 to 200.
    ///   - limit: the sequence ends after this many; nil for all.
    public func timeline(
        _ direction: SortDirection = .descending, perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<TimelineEntry> {
        let call = "records.timeline"
        let refusal = id.description.isEmpty ? RecordProblem.emptyID(call: call, module: module) : nil
        let listing = RecordListing(
            callName: call, module: module, path: ModulePath.record(module, id.description) + "/__timeline",
            parameters: [
                // Left out unless asked for.
                ("include_inner_details", "field_history.data_type,field_history.field_label"),
                ("sort_by", "audited_time"), ("sort_order", direction.rawValue),
            ],
            perPage: Records<Record>.perPage(perPage, limit), paging: .numbersThenTokens)
        return records.rows(
            listing, limit: limit, refusal: refusal ?? RecordProblem.pageSize(perPage, call: call),
            schema: TimelineEntry.schema, envelope: "__timeline"
        ) { TimelineEntry(storage: $0) }
    }
}
