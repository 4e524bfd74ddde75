import CRMRuntime
import RecordCore

// Errors about records.
extension VtigerProblem {
    static func emptyID(in module: String, call: String) -> CRMError {
        refused(
            "records.empty-id", "A record of \(module) has an empty id.", call,
            "Use the id of a record that was read or created; a new record is sent with create.")
    }

    static func noID(_ id: RawRecordID, in module: String, call: String) -> CRMError {
        refused(
            "records.malformed-id", "\u{201C}\(id)\u{201D} is no id of \(module).", call,
            "Ids of VtigerCRM are a prefix, an x and a number: 10x4.")
    }

    static func foreignID(_ id: RawRecordID, in module: String, prefixes: [String], call: String) -> CRMError {
        refused(
            "records.id-prefix",
            "The id \(id) is not of \(module), whose ids begin with \(prefixes.map { "\($0)x" }.joined(separator: " or ")).", call,
            """
            Use the id with the module that it belongs to. If the installation has other prefixes than the one that the \
            bindings were generated from, call learnIDPrefix() for the module.
            """)
    }

    static func null(_ field: String, in module: String, call: String) -> CRMError {
        var error = refused(
            "records.null", "\(field) of \(module) cannot be null in a new record: the server would store half of it.", call,
            "Leave the field out instead of setting it to nil.")
        error.details = ["field": .string(field)]
        return error
    }

    static func noChanges(_ id: String, in module: String, call: String) -> CRMError {
        refused(
            "records.no-changes", "No field of the record \(id) of \(module) was set.", call,
            "Set a field in the closure, or leave the call out.")
    }

    static func cancelled(wasSent: Bool, call: String) -> CRMError {
        guard wasSent else {
            var error = refused(
                "records.cancelled", "The task was cancelled before this record was sent.", call,
                "Send the record again if it is still wanted.")
            error.underlying = CancellationError()
            return error
        }
        return CRMError(
            .connectionLost, "The task was cancelled while this record was being sent; it may have been written.", call: call,
            nextAction: "Read the record to see whether it was written.", underlying: CancellationError())
    }
}

extension CRMError {
    /// The error with the record in it, where the server denies access without saying to what.
    func aboutRecord(_ id: String, in module: String) -> CRMError {
        guard crmCode == "ACCESS_DENIED" else { return self }
        var error = self
        error.message = "\(message): there is no record \(id) in \(module), or the user may not do this with it"
        return error
    }
}
