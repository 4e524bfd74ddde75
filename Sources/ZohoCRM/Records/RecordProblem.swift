import CRMRuntime
import Foundation
import RecordCore

/// The errors that record calls throw by themselves, each with a stable code, the reason and what to do next.
package enum RecordProblem {
    // Before a call.

    package static func emptyID(call: String, module: String) -> CRMError {
        refused(
            "records.empty-id", "A record of \(module) has an empty id.", call,
            "Use the id of a record that was read or created; a new record is sent with create.")
    }

    static func longPath(_ path: String, call: String) -> CRMError {
        refused(
            "records.path", "The path \(path)… leads through more than two lookups.", call,
            "Read the id of the last record on the way, and then that record.")
    }

    static func pageSize(_ perPage: Int, call: String) -> CRMError? {
        let allowed = 1...ZohoLimits.rowsPerPage
        guard !allowed.contains(perPage) else { return nil }
        return refused(
            "records.page-size",
            "A page of \(perPage) rows was asked for; Zoho gives \(allowed.lowerBound) to \(allowed.upperBound).", call,
            "Choose perPage within these bounds; limit ends a listing after any number of rows.")
    }

    static func repeatedOption(_ name: String, in module: String, call: String) -> CRMError {
        refused(
            "records.option-repeated", "The option \(name) was given twice for a listing of \(module).", call,
            "Give it once; ids can be joined in one list.")
    }

    static func viewWithOrder(in module: String, call: String) -> CRMError {
        refused(
            "records.view-with-order", "A custom view of \(module) has an order of its own, so Zoho takes no other.", call,
            "Leave out sortedBy, or list without the view.")
    }

    static func externalID(_ value: String, of field: String, in module: String, call: String) -> CRMError {
        let reason =
            value.isEmpty
            ? "is empty" : value.contains(",") ? "holds a comma, which separates ids" : "is a word of Zoho's own in paths"
        return refused(
            "records.external-id", "The value \u{201C}\(value)\u{201D} of \(field) in \(module) \(reason).", call,
            "Search for the record by this field instead.")
    }

    static func foreignBookmark(_ reason: String, call: String) -> CRMError {
        refused(
            "records.bookmark", "The bookmark is not of this listing. \(reason)", call,
            "Resume the listing that it came from, or start this one anew.")
    }

    static func criterion(_ reason: String, in module: String, call: String) -> CRMError {
        refused(
            "search.criterion", reason, call, "Search \(module) in several parts and join what they find.")
    }

    static let cancelled = CRMError.Kind.refused(rule: "records.cancelled")

    static func cancelledBeforeSending(call: String) -> CRMError {
        var error = refused(
            "records.cancelled", "The task was cancelled before this record was sent.", call,
            "Send the record again if it is still wanted.")
        error.underlying = CancellationError()
        return error
    }

    // After a call.

    static func notFound(_ address: RecordAddress, in module: String, call: String = "records.get") -> CRMError {
        CRMError(
            .unexpectedAnswer("record-not-found"),
            "There is no record \(address.described) in \(module), or the user may not see it.", call: call,
            httpStatus: 204, nextAction: "Check the id; find gives nil instead of throwing.")
    }

    package static func repeatedPageToken(call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("repeated-page-token"),
            "The server named a page that it had named before in this listing; following it would never end.",
            call: call,
            nextAction: "Start the listing again; if it stays so, read the module in a bulk job.")
    }

    package static func missingPageToken(call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("missing-page-token"),
            "More records follow, says the server, but it gave no page token, and page numbers end at "
                + "\(ZohoLimits.rowsByPageNumber) rows.", call: call,
            nextAction: "Start the listing again; if it stays so, read the module in a bulk job.")
    }

    /// The server refused a page token: what it means, and what helps.
    static func pageToken(_ error: CRMError) -> CRMError {
        var error = error
        switch error.crmCode {
        case "EXPIRED_VALUE":
            error.message = "The page token is older than 24 hours, so the listing cannot go on from there."
            error.nextAction = "Start the listing again; ids that were seen already can be passed over."
        case "TOKEN_BOUND_DATA_MISMATCH":
            error.message =
                "The page token belongs to another user or to another listing than the one that is being continued."
            error.nextAction = "Continue as the user who listed, or start the listing again."
        default: break
        }
        return error
    }

    static func searchLimit(call: String, underlying: CRMError?) -> CRMError {
        CRMError(
            .unexpectedAnswer("search-limit"),
            "More than \(ZohoLimits.rowsByPageNumber) records match, and a search gives no more than these.",
            call: call,
            httpStatus: underlying?.httpStatus, crmCode: underlying?.crmCode, details: underlying?.details,
            body: underlying?.body, nextAction: "Narrow the criterion, or set limit to take the first ones only.",
            underlying: underlying)
    }

    static func noCount(_ response: HTTPResponse, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("no-count"), "The answer holds no number of records.", call: call,
            httpStatus: response.status, body: response.body, nextAction: "Count by listing the ids.")
    }

    static func noResults(_ response: HTTPResponse, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("no-results"), "The answer holds no results, so it is not known what was written.",
            call: call,
            httpStatus: response.status, body: response.body, nextAction: "Read the records to see what was written.")
    }

    static func unmatched(results: Int, records: Int, status: Int?, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("unmatched-results"),
            "The answer holds \(results) results for \(records) records, so it is not known which is whose.",
            call: call,
            httpStatus: status, nextAction: "Read the records to see what was written.")
    }

    static func noID(_ item: JSONValue, status: Int, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("no-id"), "The record was written, but the answer does not name its id.", call: call,
            httpStatus: status, details: item, nextAction: "Search for the record; do not create it again.")
    }

    /// An error object of the server about one record or about a whole call.
    package static func refused(_ item: JSONValue, status: Int?, call: String?) -> CRMError {
        guard let failure = ZohoFailure(item)?.described(status: status ?? 0) else {
            return CRMError(
                .unexpectedAnswer("result"), "A result is neither a success nor an error.", call: call,
                httpStatus: status,
                details: item, nextAction: "Read the record to see whether it was written.")
        }
        let cause: RetryCause? =
            switch failure.reaction {
            case .slowDown: .tooManyRequests
            case .retry: .serverError
            case .report, .refreshToken: nil
            }
        return CRMError(
            failure.kind, failure.message, call: call, httpStatus: status, crmCode: failure.code,
            details: failure.details, retryCause: cause, nextAction: failure.nextAction)
    }

    /// The error for each record of a call that failed as a whole.
    static func wholeCall(_ error: any Error, call: String) -> CRMError {
        if let error = error as? CRMError { return error }
        if error is CancellationError {
            return CRMError(
                .connectionLost, "The task was cancelled while this record was being sent; it may have been written.",
                call: call, retryCause: .connectionLost, nextAction: "Read the record to see whether it was written.",
                underlying: error)
        }
        return CRMError(.transport, "The call failed: \(type(of: error))", call: call, underlying: error)
    }

    static func refused(_ rule: String, _ message: String, _ call: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: call, nextAction: nextAction)
    }
}
