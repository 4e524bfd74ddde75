import CRMRuntime
import RecordCore

extension Records {
    /// Reads a whole record: every field that the user may see, and its `displayLabel`.
    /// - Throws: `CRMError` `vtiger.ACCESS_DENIED` if there is no such record or the user may not see it: the server does not
    ///   tell the difference. `refused.records.id-prefix` and others before the call; see ``learnIDPrefix()``.
    public func get(_ id: RecordID<Record>) async throws -> Record {
        let name = "records.get"
        try check(id, call: name)
        do {
            return try await single(VtigerCall(name, operation: "retrieve", .get, ["id": id.description]))
        } catch let error as CRMError {
            throw error.aboutRecord(id.description, in: module)
        }
    }

    /// Reads a whole record; nil if there is none with this id, or none that the user may see.
    public func find(_ id: RecordID<Record>) async throws -> Record? {
        do {
            return try await get(id)
        } catch let error as CRMError where error.crmCode == "ACCESS_DENIED" {
            return nil
        }
    }

    /// Reads any number of whole records, 100 per call, in the order of their ids. Those that don't exist, or that the user
    /// may not see, are left out; an id that is given twice comes twice.
    ///
    /// They are read by queries, so they lack `displayLabel`.
    /// - Parameter concurrentCalls: how many calls are under way at a time.
    /// - Throws: `CRMError` before any call if an id cannot be one of this module.
    public func get(_ ids: [RecordID<Record>], concurrentCalls: Int = 3) async throws -> [Record] {
        let name = "records.get"
        for id in ids { try check(id, call: name) }
        let chunks = stride(from: 0, to: ids.count, by: VtigerLimits.rows).map {
            Array(ids[$0..<min($0 + VtigerLimits.rows, ids.count)])
        }
        let pages = try await concurrentMap(chunks, width: concurrentCalls) { [self] chunk in
            // Checked ids are digits around an x, so nothing has to be quoted in them.
            let list = Set(chunk.map { "'\($0)'" }).sorted().joined(separator: ",")
            let query = "SELECT * FROM \(module) WHERE id IN (\(list)) LIMIT \(VtigerLimits.rows);"
            let answer = try await vtiger.send(VtigerCall(name, operation: "query", .get, ["query": query]))
            return try vtiger.page(answer, of: Record.schema).records(as: Record.self)
        }
        let found = Dictionary(pages.joined().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { found[$0] }
    }
}

extension Records {
    /// Sends a call that answers one record.
    func single(_ call: VtigerCall) async throws -> Record {
        let answer = try await vtiger.send(call)
        let page = try vtiger.page(answer, of: Record.schema)
        guard page.count == 1 else { throw answer.unexpected("no-record", "the answer holds no record of \(module)") }
        return Record(storage: page.storage(at: 0))
    }
}

extension VtigerCRM {
    /// The records of an answer: the rows of a query, or the one record of another operation. What is odd in them goes to
    /// the observer.
    package func page(_ answer: VtigerAnswer, of schema: RecordSchema, columns: [Int]? = nil) throws -> DecodedPage {
        try page(answer, with: PageDecoder(schema: schema, columns: columns, envelope: "result"))
    }

    /// As with a decoder that was used before, whose envelope is `result`.
    package func page(_ answer: VtigerAnswer, with decoder: PageDecoder) throws -> DecodedPage {
        let page = try answer.response.decoded(with: decoder, of: answer.call)
        if !page.findings.isEmpty { observer?.pageFindings(page.findings, in: answer.call.name) }
        if page.count > 0, let index = decoder.schema.idIndex {
            prefixes.learn(page.storage(at: 0).rawID(index), of: decoder.schema.module)
        }
        return page
    }
}
