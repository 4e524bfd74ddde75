import Foundation
import Testing

@testable import CRMRuntime

/// Middleware and observers see what they should, in order.
@Suite struct MiddlewareTests {
    struct Mark: Middleware {
        let name: String
        func intercept(
            _ request: HTTPRequest, call: String, next: @Sendable (HTTPRequest) async throws -> HTTPResponse
        ) async throws -> HTTPResponse {
            var request = request
            request.headers.append("X-Path", "\(name) in")
            var response = try await next(request)
            response.headers.append("X-Path", "\(name) out")
            return response
        }
    }

    @Test func firstIsOutermost() async throws {
        let transport = ScriptedTransport(then: answer(CallRetryTests.good))
        let client = APIClient.test(transport, middleware: [Mark(name: "a"), Mark(name: "b")])
        let response = try await client.send(APICall("x", path: "/x"))
        func path(_ headers: HTTPHeaders) -> [String] { headers.fields.filter { $0.name == "X-Path" }.map(\.value) }
        #expect(path(transport.requests[0].headers) == ["a in", "b in"])
        #expect(path(response.headers) == ["b out", "a out"])
    }

    final class Recorder: ClientObserver {
        let events = Shared<[String]>([])
        func add(_ text: String) { events.change { $0.append(text) } }
        func callStarted(_ call: ObservedCall) { add("started \(call.name)") }
        func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) { add("retry \(error.code) \(error.attempts) \(delay)") }
        func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) {
            switch outcome.result {
            case .answered(let status, let bytes): add("answered \(status) \(bytes) \(outcome.attempts) \(outcome.duration)")
            case .failed(let error): add("failed \(error.code) \(outcome.attempts)")
            case .cancelled: add("cancelled")
            }
        }
        func tokenRefreshed(_ refresh: ObservedRefresh) { add("token \(refresh.generation ?? 0) \((refresh.error as? CRMError)?.code ?? "-")") }
    }

    @Test func observerIsToldEverything() async throws {
        let recorder = Recorder()
        let clock = TestClock(jumping: true)
        let tokens = RenewingTokens.test(
            ScriptedIssuer(failing: [CRMError(.cannotConnect, "no", retryCause: .cannotConnect)]), clock: RuntimeClock(clock), observer: recorder)
        let transport = ScriptedTransport([failure(.connectionLost), answer(CallRetryTests.good), answer(.json(404, "{}"))])
        let client = APIClient.test(transport, tokens: tokens, clock: clock, observer: recorder)
        _ = try await client.send(APICall("one", path: "/x"))
        _ = await crmError { try await client.send(APICall("two", path: "/x")) }
        #expect(recorder.events.value == [
            "started one", "token 0 transport.cannot-connect", "retry transport.cannot-connect 1 0.25 seconds", "token 1 -",
            "retry transport.connection-lost 2 0.5 seconds", "answered 200 11 3 0.75 seconds",
            "started two", "failed http.status-404 1",
        ])
    }

    @Test func observerIsToldOfCancellation() async {
        let recorder = Recorder()
        let clock = TestClock()
        let client = APIClient.test(ScriptedTransport(then: failure(.timedOut)), clock: clock, observer: recorder)
        let task = Task { try await client.send(APICall("x", path: "/x")) }
        await clock.sleeping(1)
        task.cancel()
        _ = await task.result
        #expect(recorder.events.value.last == "cancelled")
    }
}
