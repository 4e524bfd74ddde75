import CRMRuntime
import RecordCore

/// How far a job of the server is.
public struct JobProgress: Sendable, Hashable {
    /// The states of a job. The set is open: the server may name others, which count as not over.
    public struct State: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
        /// In capitals: `RUNNING`.
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { rawValue = value }

        /// By the words of all the server's jobs: some say `FAILURE`, `IN PROGRESS` or `finished`.
        package init(word: String) {
            rawValue =
                switch word.uppercased() {
                case "FAILURE", "ERROR": "FAILED"
                case "IN PROGRESS", "INPROGRESS", "IN_PROGRESS": "RUNNING"
                case "FINISHED", "SUCCESS": "COMPLETED"
                case let other: other
                }
        }

        /// The server knows of the job and has not begun.
        public static let added: State = "ADDED"
        public static let scheduled: State = "SCHEDULED"
        public static let queued: State = "QUEUED"
        public static let running: State = "RUNNING"
        public static let completed: State = "COMPLETED"
        public static let failed: State = "FAILED"

        /// Whether nothing more will happen.
        public var isOver: Bool { self == .completed || self == .failed }
    }

    public let state: State
    /// Records that the job is about; nil where the server does not say.
    public let total: Int?
    /// Records that were updated, deleted or converted.
    public let done: Int?
    /// Records that were left as they were, or were not reached yet: the server counts both together.
    public let notDone: Int?
    /// Records that could not be done.
    public let failed: Int?
    /// Everything that the server said.
    public let raw: JSONValue

    /// The part that is behind, 0 to 1; nil without counts.
    public var fraction: Double? {
        guard let total, let done else { return nil }
        if total == 0 { return state.isOver ? 1 : 0 }
        return min(1, Double(done + (failed ?? 0)) / Double(total))
    }

    package init(_ item: JSONValue) {
        raw = item
        // `Status` for mass actions, `status` for most other jobs, `state` for bulk reads.
        state = State(word: (item["Status"] ?? item["status"] ?? item["state"])?.string ?? "")
        func count(_ names: String...) -> Int? {
            names.lazy.compactMap { (item[$0] ?? item[$0.lowercased()])?.lenientInt }.first
        }
        total = count("Total_Count")
        done = count("Updated_Count", "Deleted_Count", "Converted_Count")
        notDone = count("Not_Updated_Count", "Not_Deleted_Count", "Not_Converted_Count")
        failed = count("Failed_Count")
    }
}
