import CRMRuntime
import RecordCore

extension RecordHandle where Record: UpdatableRecord & DeletableRecord {
    /// Merges one or two duplicates into this record, which stays; the duplicates are deleted and what hung on them
    /// hangs on this record.
    ///
    ///     let merge = try await zoho.leads[id].merge(.record(second, taking: .phone, .email), .record(third))
    ///     try await merge.finish()
    ///
    /// Zoho merges leads, contacts, accounts, open deals, vendors and records of custom modules.
    /// - Throws: `CRMError` before the call if there is no duplicate or more than two, if a record is named twice, or
    ///   a field is taken from two of them.
    @discardableResult
    public func merge(_ duplicates: MergedRecord<Record>...) async throws -> MergeOutcome<Record> {
        let name = "records.merge"
        try checkMerge(duplicates, call: name)
        let body: JSONValue = ["merge": .array([["data": .array(duplicates.map(\.json))]])]
        let answer = try await zoho.act(
            .action(name, path: try actionPath("merge", call: name), body: body), under: "merge")
        let details = try answer.single()["details"]
        if let job = details?["job_id"]?.lenientID {
            return .scheduled(records.job(job, .merge(into: id.raw)))
        }
        return .merged(into: details?["id"]?.string.map { RecordID($0) } ?? id)
    }

    private func checkMerge(_ duplicates: [MergedRecord<Record>], call: String) throws(CRMError) {
        guard !duplicates.isEmpty else { throw ActionProblem.nothingToDo("duplicate", call: call) }
        guard duplicates.count <= ZohoLimits.duplicatesPerMerge else {
            throw ActionProblem.tooMany(
                "duplicates", duplicates.count, limit: ZohoLimits.duplicatesPerMerge, call: call,
                next: "Merge two at a time.")
        }
        if Set(duplicates.map(\.id) + [id]).count <= duplicates.count {
            throw ActionProblem.refused(
                "merge.same-record", "A record would be merged with itself.", call: call,
                next: "Name each record once.")
        }
        let fields = duplicates.flatMap(\.fields)
        if let twice = fields.first(where: { name in fields.filter { $0 == name }.count > 1 }) {
            throw ActionProblem.refused(
                "merge.field-twice", "\(twice) would be taken from several records.", call: call,
                next: "Take each field from one record.")
        }
    }
}

extension JSONValue {
    /// An id, also when written as a number.
    package var lenientID: RawRecordID? { (string ?? number?.text).map { RawRecordID($0) } }
}
