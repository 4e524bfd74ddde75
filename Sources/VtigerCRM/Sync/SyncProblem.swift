import CRMRuntime

/// The errors that streams of changes throw by themselves.
enum SyncProblem {
    static func foreignCheckpoint(_ module: String, _ wanted: String, _ call: String) -> CRMError {
        VtigerProblem.refused(
            "sync.checkpoint", "The checkpoint is one of \(module), these are the changes of \(wanted).", call,
            "Keep a checkpoint for each module.")
    }

    static func otherWay(_ call: String) -> CRMError {
        VtigerProblem.refused(
            "sync.checkpoint", "The checkpoint was made in another way, whose time cannot be compared with the one wanted.", call,
            "Go on as it was made (by: .automatic), or begin without a checkpoint.")
    }

    static func noTime(_ module: String, _ call: String) -> CRMError {
        VtigerProblem.refused(
            "sync.no-time", "\(module) does not tell when its records were changed.", call, "Read all of its records; they are few.")
    }

    static func noProgress(_ call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("sync-stuck"), "The server says that there are more changes, but not after which.", call: call,
            nextAction: "Read the changes by queries: changes(since:by: .query).")
    }
}
