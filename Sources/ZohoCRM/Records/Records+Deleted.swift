import CRMRuntime
import RecordCore

extension Records {
    /// Records that were deleted, the latest first.
    ///
    ///     for try await gone in zoho.leads.deleted(.recycleBin, since: lastSync) { forget(gone.id) }
    ///
    /// Source: Zoho CRM v8, "Get Deleted Records": 60 days in the recycle bin, 120 days after that. Each page costs two
    /// API credits.
    /// - Parameters:
    ///   - moment: only those deleted after it; nothing newer is an empty sequence.
    ///   - perPage: rows in one call, 1 to 200.
    ///   - limit: the sequence ends after this many; nil for all.
    public func deleted(
        _ which: DeletionFilter = .all, since moment: ZonedDateTime? = nil, perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<DeletedRecord<Record>> {
        let call = "records.deleted"
        let listing = RecordListing(
            callName: call, module: module, path: ModulePath.records(module) + "/deleted",
            parameters: [("type", which.rawValue)],
            headers: moment.map { ["If-Modified-Since": $0.description] } ?? [:],
            perPage: Self.perPage(perPage, limit), paging: .numbers(limit: nil))
        return rows(
            listing, limit: limit, refusal: RecordProblem.pageSize(perPage, call: call),
            schema: DeletedRecord<Record>.schema
        ) { DeletedRecord($0) }
    }
}
