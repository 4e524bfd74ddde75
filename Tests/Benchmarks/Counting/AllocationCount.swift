import CAllocationCounter

/// What a piece of work allocates, counted without chance: the same on every run with the same libraries.
struct AllocationCount {
    /// Calls of the allocator.
    let allocations: Int
    /// Bytes of what is still there when the work is done and its result is kept, as the allocator rounds them up.
    let liveBytes: Int
    /// The most bytes that were there at once.
    let peakBytes: Int

    static var isAvailable: Bool { crm_allocation_counter_available() }

    /// Counts what `work` allocates on this thread, with its result alive.
    ///
    /// Runs the work before, so that caches, scratch memory and type metadata are there.
    init<Result>(_ work: () throws -> Result) rethrows {
        for _ in 0..<3 { _ = try work() }
        crm_allocation_counter_start()
        let result = try work()
        let count = crm_allocation_counter_stop()
        withExtendedLifetime(result) {}
        allocations = Int(count.allocations)
        liveBytes = Int(count.live_bytes)
        peakBytes = Int(count.peak_bytes)
    }
}
