/// What some work gave, and what came back for the calls that it made.
public struct Answered<Value: Sendable>: Sendable {
    public let value: Value
    /// One for each call that got an answer, a bad one included, in the order in which they ended. Signing in is not
    /// among them.
    public let responses: [CallResponse]

    /// The newest figures among the answers.
    public var limits: APILimits { responses.last { !$0.limits.isEmpty }?.limits ?? APILimits() }
}

extension APIClient {
    /// Does some work with a copy of this client, and keeps what came back for its calls.
    ///
    ///     let answer = try await api.withResponses { try await $0.send(call) }
    ///     print(answer.responses[0].status)
    ///
    /// Calls in the work may run side by side; those that go on after it has ended are not counted.
    public func withResponses<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ work: (APIClient) async throws -> Value
    ) async rethrows -> Answered<Value> {
        let recorder = ResponseRecorder(within: recorder)
        var copy = self
        copy.recorder = recorder
        let value = try await work(copy)
        return Answered(value: value, responses: recorder.responses)
    }
}
