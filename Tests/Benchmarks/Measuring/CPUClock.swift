import Foundation

/// The time that the calling thread has spent computing. Waiting for a core does not count, so that a busy machine
/// changes the figures little; all that is measured runs on one thread.
enum CPUClock {
    /// Nanoseconds since some moment.
    static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
