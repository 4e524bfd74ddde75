import CRMRuntime

// What comes back beside the values: statuses, headers, and the figures of the API's allowance.
extension ZohoCRM {
    /// The newest figures of the API's allowance that this client and its copies have seen; empty before the first
    /// answer. Reading them makes no call.
    ///
    ///     if let credits = zoho.limits.creditsRemaining, credits < 1_000 { await slowDown() }
    public var limits: APILimits { api.limits }

    /// Does some work with this client, and keeps what came back for its calls: status, headers without secrets, credits
    /// left, attempts.
    ///
    ///     let answer = try await zoho.withResponses { try await $0.leads.get(id) }
    ///     print(answer.value.lastName, answer.responses[0].status, answer.limits.creditsRemaining ?? 0)
    ///
    /// Only calls through the client that the closure is given are counted, side by side or one after the other; those
    /// that go on after it has ended are not. A call that fails is among them if there was an answer and the closure
    /// catches the error.
    public func withResponses<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ work: (ZohoCRM) async throws -> Value
    ) async rethrows -> Answered<Value> {
        try await api.withResponses(isolation: isolation) { api in
            try await work(ZohoCRM(api: api, dataCenter: dataCenter, environment: environment, user: user))
        }
    }
}
