import CRMRuntime
import RecordCore

/// The answer to one call that reads records.
struct RecordAnswer: Sendable {
    let call: APICall
    let response: HTTPResponse

    /// Nothing was found: status 204, or a body without a byte.
    var isEmpty: Bool { response.body.isEmpty }

    func decode(with decoder: PageDecoder) throws(CRMError) -> DecodedPage {
        try response.decoded(with: decoder, of: call)
    }

    /// Joins answers about the same records, each with other fields, by id: the rows are those of the first.
    static func decode(joining answers: [RecordAnswer], with decoder: PageDecoder) throws(CRMError) -> DecodedPage {
        do {
            return try decoder.decode(joining: answers.map(\.response.body))
        } catch {
            throw CRMError(undecodable: error, call: answers[0].call, response: answers[0].response)
        }
    }
}

extension ZohoCRM {
    /// Sends calls that read, a few at a time, and gives their answers in the same order.
    func answers(to calls: [APICall]) async throws -> [RecordAnswer] {
        try await concurrentMap(calls, width: 3) { call in
            RecordAnswer(call: call, response: try await api.send(call))
        }
    }

    /// Tells the observer what was odd in an answer.
    package func report(_ findings: [PageFinding], in call: String) {
        if !findings.isEmpty { observer?.pageFindings(findings, in: call) }
    }
}
