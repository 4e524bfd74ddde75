import CRMRuntime
import RecordCore

// The calls behind the reading of one record.

extension Records {
    static var getName: String { "records.get" }

    /// One record; nil if there is none.
    func row(
        _ address: RecordAddress, _ selection: FieldSelection, fullText: Bool = false
    ) async throws -> RecordStorage? {
        try await answer(address, selection, fullText: fullText).value ?? nil
    }

    /// One record, if it is newer than a moment.
    func answer(
        _ address: RecordAddress, _ selection: FieldSelection, since moment: ZonedDateTime? = nil,
        fullText: Bool = false
    ) async throws -> IfModified<RecordStorage?> {
        let path = try address.path(in: module)
        var calls = (selection.chunks.isEmpty ? [[]] : selection.chunks).map { fields in
            APICall(
                Self.getName, path: path, query: fields.isEmpty ? [] : [("fields", fields.joined(separator: ","))],
                headers: address.headers)
        }
        // The whole texts come first: of two answers with the same field the first one counts.
        if fullText { calls.insert(try fullTextCall(address, fields: []), at: 0) }
        var answers: [RecordAnswer] = []
        if let moment {
            // One call decides whether there is anything to read; the others then read it whatever its age.
            var first = calls.removeFirst()
            first.headers["If-Modified-Since"] = moment.description
            let answer = RecordAnswer(call: first, response: try await zoho.api.send(first))
            if answer.response.status == 304 { return .notModified }
            if answer.isEmpty { return .modified(nil) }
            answers.append(answer)
        }
        answers += try await zoho.answers(to: calls)
        return .modified(try decoded(answers, selection, fullText: fullText))
    }

    /// Joins the answers about one record. A record that one of them does not know was deleted meanwhile.
    private func decoded(
        _ answers: [RecordAnswer], _ selection: FieldSelection, fullText: Bool
    ) throws -> RecordStorage? {
        var answers = answers
        // A module without rich text has nothing to say about it.
        if fullText, answers[0].isEmpty { answers.removeFirst() }
        guard let first = answers.first, answers.allSatisfy({ !$0.isEmpty }) else { return nil }
        let decoder = PageDecoder(schema: Record.schema, columns: selection.columns)
        let page =
            try answers.count == 1 ? first.decode(with: decoder) : RecordAnswer.decode(joining: answers, with: decoder)
        zoho.report(page.findings, in: Self.getName)
        return page.count > 0 ? page.storage(at: 0) : nil
    }

    func fullTextCall(_ address: RecordAddress, fields: [String]) throws -> APICall {
        APICall(
            "records.fullText", path: try address.path(in: module, "/actions/fetch_full_data"),
            query: fields.isEmpty ? [] : [("fields", fields.joined(separator: ","))], headers: address.headers)
    }
}
