import CRMRuntime
import RecordCore

/// The errors that jobs throw by themselves, each with a stable code, the reason and what to do next.
package enum JobProblem {
    package static func notFound(_ id: RawRecordID, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("job-not-found"), "The server knows no job \(id), or keeps its state no longer.", call: call,
            nextAction: "Check the id, and that the user is the one who started the job; Zoho keeps the state of mass jobs for 60 days.")
    }

    package static func failed(_ id: RawRecordID, _ status: some ServerJobStatus, call: String) -> CRMError {
        let raw = status.raw
        if let progress = status as? JobProgress, let total = progress.total {
            return CRMError(
                .unexpectedAnswer("job-failed"),
                "The job \(id) failed: \(progress.done ?? 0) of \(total) records done, \(progress.failed ?? 0) failed.", call: call, details: raw,
                nextAction: "Records that were done stay so; start a job for the rest.")
        }
        let reason = (raw["result"]?["error_message"]?["code"] ?? raw["resource"]?.array?.first?["code"] ?? raw["code"] ?? raw["message"])?.string
        return CRMError(
            .unexpectedAnswer("job-failed"), "The job \(id) failed\(reason.map { ": \($0)" } ?? "").", call: call, details: raw,
            nextAction: "What the server says of it is in `details`; start it again if that can help.")
    }

    package static func noFile(_ id: RawRecordID, _ status: JSONValue, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("job-without-file"), "The job \(id) is over, but the answer names no file.", call: call, details: status,
            nextAction: "Its file may have been deleted meanwhile: Zoho keeps files of jobs for a day. Start it again.")
    }

    package static func noID(_ receipt: JSONValue, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("incomplete-result"), "The job was started, but the answer lacks its id.", call: call, details: receipt,
            nextAction: "Look into the CRM whether it runs.")
    }
}
