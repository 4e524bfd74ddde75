import Foundation

/// The memory that the process really has, as the kernel counts it. Known on Linux alone.
enum ResidentMemory {
    /// In bytes; nil where it is not known.
    static func bytes() -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        // Sizes in memory pages: total, resident, …
        let fields = text.split(separator: " ")
        guard fields.count > 1, let resident = Int(fields[1]) else { return nil }
        return resident * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
