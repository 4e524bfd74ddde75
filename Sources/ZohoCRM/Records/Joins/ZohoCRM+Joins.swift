import CRMRuntime
import RecordCore

extension ZohoCRM {
    /// Reads the records that the lookups of some rows lead to: for every lookup on a path one call per 100 records
    /// (and per 50 fields), the lookups of one record after those of the other.
    func records(joinedTo rows: [RecordStorage], by plan: JoinPlan, call name: String) async throws -> JoinedRecords {
        var joined = JoinedRecords(plan)
        for (index, node) in plan.nodes.enumerated().dropFirst() {
            let ids = joined.ids(of: index, rows: rows).sorted()
            let selection = FieldSelection(node.indices, of: node.schema)
            let decoder = PageDecoder(schema: node.schema, columns: selection.columns)
            let groups = stride(from: 0, to: ids.count, by: ZohoLimits.idsPerRead).map {
                ids[$0..<min($0 + ZohoLimits.idsPerRead, ids.count)]
            }
            let calls = groups.flatMap { group in
                selection.chunks.map { Self.call(name, node.schema.module, Array(group), fields: $0) }
            }
            let answers = try await answers(to: calls)
            for start in stride(from: 0, to: answers.count, by: max(1, selection.chunks.count)) {
                let parts = answers[start..<min(start + selection.chunks.count, answers.count)].filter { !$0.isEmpty }
                guard !parts.isEmpty else { continue }
                let page = try RecordAnswer.decode(joining: parts, with: decoder)
                report(page.findings, in: name)
                for row in 0..<page.count { joined.add(page.storage(at: row), to: index) }
            }
        }
        return joined
    }

    private static func call(_ name: String, _ module: String, _ ids: [RawRecordID], fields: [String]) -> APICall {
        APICall(
            name, path: ModulePath.records(module),
            query: [
                ("ids", ids.map(\.description).joined(separator: ",")), ("fields", fields.joined(separator: ",")),
                ("per_page", String(ids.count)),
            ])
    }
}
