import ZohoCRM

/// The errors that jobs throw by themselves, each with a stable code, the reason and what to do next.
enum JobProblem {
    static func notFound(_ id: RawRecordID, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("job-not-found"), "The server knows no job \(id), or knows it no longer.", call: call,
            nextAction: "Check the id, and that the user is the one who started the job.")
    }

    static func failed(_ id: RawRecordID, _ status: JSONValue, call: String) -> CRMError {
        let reason =
            (status["result"]?["error_message"]?["code"] ?? status["resource"]?.array?.first?["code"] ?? status["code"] ?? status["message"])?.string
        return CRMError(
            .unexpectedAnswer("job-failed"), "The job \(id) failed\(reason.map { ": \($0)" } ?? "").", call: call, details: status,
            nextAction: "What the server says of it is in `details`; start it again if that can help.")
    }

    static func noFile(_ id: RawRecordID, _ status: JSONValue, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("job-without-file"), "The job \(id) is over, but the answer names no file.", call: call, details: status,
            nextAction: "Its file may have been deleted meanwhile: Zoho keeps files of jobs for a day. Start it again.")
    }

    static func noID(_ receipt: JSONValue, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("incomplete-result"), "The job was started, but the answer lacks its id.", call: call, details: receipt,
            nextAction: "Look into the CRM whether it runs.")
    }
}
