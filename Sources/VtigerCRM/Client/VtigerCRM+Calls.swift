import CRMRuntime
import Foundation
import RecordCore

extension VtigerCRM {
    /// Carries out one operation, with session, repetitions and checks.
    ///
    /// - Throws: ``CRMError``: `vtiger.<CODE>` for the server's own errors, `http.status-500` where it failed without a word,
    ///   `refused.vtiger.url-length` before any call; `CancellationError` if the task was cancelled.
    public func send(_ call: VtigerCall) async throws -> VtigerAnswer { try await api.send(call) }

    /// Does some work with this client, and keeps what came back for its calls: status, headers without secrets, attempts.
    ///
    ///     let answer = try await vtiger.withResponses { try await $0.leads.get(id) }
    ///     print(answer.value.lastName, answer.responses[0].attempts)
    public func withResponses<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ work: (VtigerCRM) async throws -> Value
    ) async rethrows -> Answered<Value> {
        try await api.withResponses(isolation: isolation) { api in
            try await work(VtigerCRM(api: api, user: user, keeper: keeper, prefixes: prefixes, habits: habits))
        }
    }
}

extension APIClient {
    func send(_ call: VtigerCall) async throws -> VtigerAnswer {
        guard !call.files.isEmpty else {
            let sent = try call.apiCall()
            return VtigerAnswer(response: try await send(sent), call: sent)
        }
        let form = call.multipart()
        return try await form.withBody { body in
            let sent = call.apiCall(sending: form, body: body)
            return VtigerAnswer(response: try await send(sent), call: sent)
        }
    }
}
