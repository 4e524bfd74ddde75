import CRMTesting
import Foundation
import Testing
import ZohoStandardModules

@testable import ZohoCRM

/// How the state of a job is asked for, on a clock that does not wait.
@Suite("Polling of jobs")
struct MassJobPollingTests {
    /// Answers one after the other; the last one again and again.
    private final class Script: @unchecked Sendable {
        private let lock = NSLock()
        private var answers: [HTTPResponse]
        init(_ answers: [HTTPResponse]) { self.answers = answers }
        func next() -> HTTPResponse { lock.withLock { answers.count > 1 ? answers.removeFirst() : answers[0] } }
    }

    private func job(_ answers: [HTTPResponse], clock: VirtualClock, kind: MassJob.Kind = .update) -> (MassJob, FakeServer) {
        let script = Script(answers)
        let server = FakeServer { _ in script.next() }
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken("token"), transport: server, retry: .never, clock: clock)
        return (zoho.leads.job("77", kind), server)
    }

    private func state(_ word: String, _ done: Int = 0, of total: Int = 4) -> HTTPResponse {
        .json(
            200,
            #"{"data":[{"Status":"\#(word)","Failed_Count":0,"Not_Updated_Count":\#(total - done),"Updated_Count":\#(done),"Total_Count":\#(total)}]}"#
        )
    }

    @Test("Pauses grow to their limit; only news is delivered; the last state is over")
    func backOff() async throws {
        let clock = VirtualClock(jumping: true)
        let (job, server) = job(
            [
                state("SCHEDULED"), state("QUEUED"), state("RUNNING", 1), state("RUNNING", 1), state("RUNNING", 1),
                state("SOMETHING NEW", 2), state("COMPLETED", 4),
            ], clock: clock)
        var seen: [String] = []
        for try await progress in job.progress(polling: JobPolling(first: .seconds(2), factor: 2, longest: .seconds(10))) {
            seen.append("\(progress.state.rawValue) \(progress.done ?? -1)")
        }
        #expect(seen == ["SCHEDULED 0", "QUEUED 0", "RUNNING 1", "SOMETHING NEW 2", "COMPLETED 4"])
        #expect(clock.sleeps == [2, 4, 8, 10, 10, 10].map { Duration.seconds($0) })
        let requests = await server.requests
        #expect(requests.count == 7)
        #expect(requests.allSatisfy { $0.path == "/crm/v8/Leads/actions/mass_update" && $0.query["job_id"] == "77" })
    }

    @Test("A job that failed makes completion throw, with its counts")
    func failed() async throws {
        let (failing, _) = job([state("RUNNING", 1), state("FAILED", 1)], clock: VirtualClock(jumping: true))
        let error = await #expect(throws: CRMError.self) { try await failing.completion() }
        #expect(error?.code == "answer.job-failed" && error?.message.contains("1 of 4") == true && error?.nextAction != nil)
        let (merge, server) = job(
            [.json(200, #"{"merge":[{"job_id":"77","status":"FAILURE"}]}"#)], clock: VirtualClock(jumping: true), kind: .merge(into: "1"))
        await #expect(throws: CRMError.self) { try await merge.completion() }
        #expect(await server.requests.first?.path == "/crm/v8/Leads/1/actions/merge")
    }

    @Test("Cancelling stops the asking and says so")
    func cancellation() async throws {
        let clock = VirtualClock(jumping: true)
        let (job, server) = job([state("RUNNING", 1), state("RUNNING", 2)], clock: clock)
        let task = Task {
            var count = 0
            for try await _ in job.progress() {
                count += 1
                if count == 2 { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await server.requests.count == 2)
        let waiting = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await job.completion()
        }
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(await server.requests.count == 2)
    }

    @Test("A job that is not known yet gets some time; one that stays unknown is an error")
    func unknown() async throws {
        let (late, _) = job([.nothing, .nothing, state("COMPLETED", 4)], clock: VirtualClock(jumping: true))
        #expect(try await late.completion().done == 4)
        let clock = VirtualClock(jumping: true)
        let (never, server) = job([.nothing], clock: clock)
        let error = await #expect(throws: CRMError.self) { try await never.completion() }
        #expect(error?.code == "answer.job-not-found")
        #expect(await server.requests.count == 4 && clock.sleeps.count == 3)
        let (wrong, _) = job([SpecimenServer.error("INVALID_DATA")], clock: VirtualClock(jumping: true))
        #expect((await #expect(throws: CRMError.self) { try await wrong.completion() })?.crmCode == "INVALID_DATA")
    }

    @Test("Counts of every kind of job are read, also as texts")
    func counts() {
        let deleted = JobProgress(["Status": "RUNNING", "Deleted_Count": "3", "Total_Count": 6, "Failed_Count": 0])
        #expect(deleted.done == 3 && deleted.total == 6 && deleted.fraction == 0.5 && !deleted.state.isOver)
        let converted = JobProgress(["Status": "in progress", "Converted_Count": 1, "Not_Converted_Count": 2])
        #expect(converted.state == .running && converted.notDone == 2 && converted.fraction == nil)
    }
}
