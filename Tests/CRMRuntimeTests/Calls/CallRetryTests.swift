import Foundation
import Testing

@testable import CRMRuntime

/// What is sent again, when, and what is not.
@Suite struct CallRetryTests {
    static let good = HTTPResponse.json(200, #"{"data":[]}"#)

    static func get() -> APICall { APICall("things.list", path: "/things") }
    static func post(_ body: HTTPBody = .data(Data("{}".utf8))) -> APICall {
        APICall("things.create", .post, path: "/things", body: body)
    }

    /// How a server or a line lets a call down, and what that counts as.
    struct Fault: Sendable, CustomTestStringConvertible {
        let cause: RetryCause
        let answer: ScriptedTransport.Answer
        var testDescription: String { cause.rawValue }
    }

    static let faults: [Fault] = [
        Fault(cause: .cannotConnect, answer: failure(.cannotConnect)),
        Fault(cause: .connectionLost, answer: failure(.connectionLost)),
        Fault(cause: .connectionLost, answer: failure(.other)),
        Fault(cause: .connectionLost, answer: answer(.json(200, #"{"data":[{"a":1},"#))),
        Fault(cause: .timedOut, answer: failure(.timedOut)),
        Fault(cause: .tooManyRequests, answer: answer(.json(429, "{}"))),
        Fault(cause: .tooManyRequests, answer: answer(.json(400, #"{"error":"SLOW"}"#))),
        Fault(cause: .unavailableForNow, answer: answer(.json(503, "{}", ["Retry-After": "1"]))),
        Fault(cause: .unavailable, answer: answer(.html(503))),
        Fault(cause: .gateway, answer: answer(.html(502))),
        Fault(cause: .gateway, answer: answer(.html(504))),
        Fault(cause: .serverError, answer: answer(.json(500, #"{"error":"INTERNAL"}"#))),
        Fault(cause: .requestTimeout, answer: answer(HTTPResponse(status: 408))),
    ]

    @Test(arguments: faults) func repeatableCallIsSentAgain(_ fault: Fault) async throws {
        let transport = ScriptedTransport([fault.answer, answer(Self.good)])
        #expect(try await APIClient.test(transport).send(Self.get()).status == 200)
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: faults) func otherCallIsSentAgainOnlyIfSurelyNotCarriedOut(_ fault: Fault) async throws {
        let transport = ScriptedTransport([fault.answer, answer(Self.good)])
        let error = await crmError { try await APIClient.test(transport).send(Self.post()) }
        #expect((error == nil) == fault.cause.isSurelyNotExecuted)
        #expect(transport.requests.count == (fault.cause.isSurelyNotExecuted ? 2 : 1))
        if let error { #expect(error.retryCause == fault.cause) }
    }

    @Test(arguments: [
        answer(.json(400, #"{"error":"BAD"}"#)), answer(.json(404, "{}")), answer(.html(403)), answer(.html(200)),
        answer(HTTPResponse(status: 302, headers: ["Location": "https://elsewhere.example.com/"])),
        answer(HTTPResponse(status: 501)), failure(.insecureConnection), failure(.unusableRequest),
    ]) func whatWouldFailAgainIsReportedAtOnce(_ answer: @escaping ScriptedTransport.Answer) async {
        let transport = ScriptedTransport(then: answer)
        let error = await crmError { try await APIClient.test(transport).send(Self.get()) }
        #expect(error != nil && error?.retryCause == nil)
        #expect(transport.requests.count == 1)
    }

    @Test func attemptsAndDelaysFollowThePolicy() async throws {
        let clock = TestClock(jumping: true)
        let transport = ScriptedTransport(then: failure(.connectionLost))
        let retry = RetryPolicy(
            maximumAttempts: 6, baseDelay: .seconds(1), maximumDelay: .seconds(5), jitter: Jitter { 0.5 })
        let error = await crmError { try await APIClient.test(transport, clock: clock, retry: retry).send(Self.get()) }
        #expect(error?.attempts == 6)
        #expect(error?.kind == .connectionLost)
        #expect(clock.sleeps == [.seconds(0.5), .seconds(1), .seconds(2), .seconds(2.5), .seconds(2.5)])
    }

    @Test func noAttemptStartsAfterTheMaximumTime() async {
        let clock = TestClock(jumping: true)
        let transport = ScriptedTransport(then: failure(.connectionLost))
        let retry = RetryPolicy(
            maximumAttempts: 100, baseDelay: .seconds(8), maximumDelay: .seconds(8), maximumElapsed: .seconds(30),
            jitter: Jitter { 0.999 })
        _ = await crmError { try await APIClient.test(transport, clock: clock, retry: retry).send(Self.get()) }
        #expect(transport.requests.count == 4)
        #expect(clock.sleeps.reduce(.zero, +) <= .seconds(30))
    }

    @Test func seededJitterIsFullAndTheSameInEveryRun() {
        func delays(seed: UInt64) -> [Duration] {
            let policy = RetryPolicy(maximumAttempts: 2_000, baseDelay: .seconds(4), jitter: .generator(SplitMix(seed: seed)))
            return (0..<1_000).compactMap { _ in policy.delay(afterAttempt: 1, retryAfter: nil, elapsed: .zero) }
        }
        let once = delays(seed: 1)
        #expect(once == delays(seed: 1))
        #expect(once != delays(seed: 2))
        #expect(once.allSatisfy { $0 >= .zero && $0 < .seconds(4) })
        #expect(once.contains { $0 < .seconds(0.2) } && once.contains { $0 > .seconds(3.8) })
    }

    @Test(arguments: ["30", " 30 ", "Sun, 06 Nov 1994 08:50:07 GMT"])
    func retryAfterIsHonouredInBothForms(_ header: String) async throws {
        // The test clock starts at 08:49:37 of that day.
        let clock = TestClock(jumping: true)
        let transport = ScriptedTransport([answer(.json(429, "{}", ["Retry-After": header])), answer(Self.good)])
        _ = try await APIClient.test(transport, clock: clock).send(Self.post())
        #expect(clock.sleeps == [.seconds(30.25)])
    }

    @Test func retryAfterBeyondOurPatienceIsReported() async {
        let clock = TestClock(jumping: true)
        let transport = ScriptedTransport([answer(.json(429, "{}", ["Retry-After": "3600"]))])
        let error = await crmError { try await APIClient.test(transport, clock: clock).send(Self.get()) }
        #expect(error?.retryAfter == .seconds(3600))
        #expect(clock.sleeps.isEmpty)
    }

    @Test func bodyIsSentWholeEachTime() async throws {
        let transport = ScriptedTransport([failure(.cannotConnect), failure(.cannotConnect), answer(Self.good)])
        let file = HTTPBody.file(URL(fileURLWithPath: "/tmp/upload.zip"))
        let data = HTTPBody.data(Data(#"{"data":[{"Last_Name":"Ö"}]}"#.utf8))
        _ = try await APIClient.test(transport).send(Self.post(data))
        #expect(transport.requests.map(\.body) == [data, data, data])

        let other = ScriptedTransport([failure(.cannotConnect), answer(Self.good)])
        _ = try await APIClient.test(other).send(Self.post(file))
        #expect(other.requests.map(\.body) == [file, file])
    }

    @Test func cancellationEndsTheWaitingBetweenAttempts() async {
        let clock = TestClock()
        let transport = ScriptedTransport(then: failure(.connectionLost))
        let task = Task { try await APIClient.test(transport, clock: clock).send(Self.get()) }
        await clock.sleeping(1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.requests.count == 1)
    }

    @Test func deadlineEndsACallThatHangs() async throws {
        let clock = TestClock()
        let gate = Gate()
        let wasCancelled = Shared(false)
        let transport = ScriptedTransport { _ in
            await withTaskCancellationHandler { await gate.pass() } onCancel: {
                wasCancelled.change { $0 = true }
                Task { await gate.open() }
            }
            try Task.checkCancellation()
            return Self.good
        }
        let task = Task { await crmError { try await APIClient.test(transport, clock: clock, deadline: .seconds(10)).send(Self.get()) } }
        await gate.reached()
        await clock.sleeping(1)
        clock.advance(by: .seconds(10))
        let error = try #require(await task.value)
        #expect(error.kind == .deadlineExceeded)
        #expect(error.code == "call.deadline-exceeded")
        #expect(wasCancelled.value)
    }

    @Test func deadlineDoesNotDisturbACallInTime() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport([answer(Self.good)])
        #expect(try await APIClient.test(transport, clock: clock, deadline: .seconds(10)).send(Self.get()).status == 200)
    }
}

/// Random numbers that are the same in every run: SplitMix64.
struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
