import Foundation
import Testing

@testable import CRMRuntime

/// One piece of work for everybody who waits.
@Suite struct SingleFlightTests {
    @Test func thousandTasksStartTheWorkOnce() async throws {
        let flight = SingleFlight<Int>()
        let gate = Gate()
        let runs = Shared(0)
        let joined = Shared(0)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<1_000 {
                group.addTask {
                    joined.change { $0 += 1 }
                    return try await flight.run {
                        await gate.pass()
                        return runs.change { runs in
                            runs += 1
                            return runs
                        }
                    }
                }
            }
            await gate.reached()
            // All of them have begun before the work may end; the last one joins within its next few steps, or is
            // counted as a second run below.
            while flight.waiterCount < 1_000 { await Task.yield() }
            await gate.open()
            for try await value in group { #expect(value == 1) }
        }
        #expect(runs.value == 1)
        #expect(joined.value == 1_000)
    }

    @Test func cancelledWaiterLeavesAtOnceAndHarmsNobody() async throws {
        let flight = SingleFlight<String>()
        let gate = Gate()
        let first = Task {
            try await flight.run {
                await gate.pass()
                return Task.isCancelled ? "cancelled" : "token"
            }
        }
        await gate.reached()
        let second = Task { try await flight.run { "another" } }
        while flight.waiterCount < 2 { await Task.yield() }

        first.cancel()
        // Ends although the gate is still closed.
        await #expect(throws: CancellationError.self) { try await first.value }
        await gate.open()
        #expect(try await second.value == "token")
    }

    @Test func workGoesOnWhenAllHaveLeft() async throws {
        let flight = SingleFlight<Void>()
        let gate = Gate()
        let isDone = Shared(false)
        let task = Task {
            try await flight.run {
                await gate.pass()
                isDone.change { $0 = !Task.isCancelled }
            }
        }
        await gate.reached()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await gate.open()
        while flight.isBusy { await Task.yield() }
        #expect(isDone.value)
    }

    @Test func taskCancelledBeforehandDoesNotStartAnything() async throws {
        let flight = SingleFlight<Void>()
        let runs = Shared(0)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await flight.run { runs.change { $0 += 1 } }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(runs.value == 0)
        #expect(!flight.isBusy)
    }

    @Test func failureIsToldToAllAndDoesNotStick() async throws {
        struct Trouble: Error, Equatable { let number: Int }
        let flight = SingleFlight<Int>()
        let gate = Gate()
        let failures = await withTaskGroup(of: Trouble?.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        _ = try await flight.run {
                            await gate.pass()
                            throw Trouble(number: 7)
                        }
                        return nil
                    } catch { return error as? Trouble }
                }
            }
            while flight.waiterCount < 20 { await Task.yield() }
            await gate.open()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures == Array(repeating: Trouble(number: 7), count: 20))
        #expect(try await flight.run { 8 } == 8)
    }
}
