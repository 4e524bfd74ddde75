import Foundation

/// What the process has used so far, as the kernel counts it.
struct ProcessCost {
    /// User and system time of all threads.
    let cpuSeconds: Double
    /// The most memory it ever had.
    let peakKilobytes: Int

    init() {
        var usage = rusage()
        #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
        // Bytes there, kilobytes elsewhere.
        peakKilobytes = Int(usage.ru_maxrss) / 1024
        #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        peakKilobytes = Int(usage.ru_maxrss)
        #endif
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
