import Foundation
import RecordCore

/// Decides whether an answer is a good one, and makes the error if it is not.
struct AnswerCheck {
    let call: APICall
    let dialect: any APIDialect
    let url: URL
    /// Now, for a `Retry-After` that names a date.
    let date: Date

    /// Why an answer is no good one, and whether another access token would help.
    struct Rejection: Error {
        var crmError: CRMError
        var needsNewToken = false
    }

    /// An answer whose body went into a file: its beginning tells what it is.
    func goodAnswer(_ response: HTTPResponse, _ download: DownloadFile?) throws(Rejection) -> HTTPResponse {
        guard let download, response.streamedBytes != nil else { return try goodAnswer(response) }
        _ = try goodAnswer(HTTPResponse(status: response.status, headers: response.headers, body: download.head))
        if let missing = download.missing { throw Rejection(crmError: shortened(response, missing)) }
        return response
    }

    func goodAnswer(_ response: HTTPResponse) throws(Rejection) -> HTTPResponse {
        switch response.status {
        case 204, 304: return response
        case 200..<300: try checkGoodStatus(response)
        case 300..<400: throw redirect(response)
        default:
            guard let rejection = errorStatus(response) else { return response }
            throw rejection
        }
        return response
    }

    // MARK: Good statuses

    private func checkGoodStatus(_ response: HTTPResponse) throws(Rejection) {
        let shape = BodyShape(response)
        if call.expects == .file, shape == .attachment || isNamedFile(response) { return }
        switch shape {
        case .html: throw html(response)
        case .json:
            if let rejection = hiddenFailure(response) { throw rejection }
            if call.expects == .json, !BodyShape.isClosed(response.body) {
                throw Rejection(crmError: truncated(response))
            }
        case .empty, .other, .attachment:
            if call.expects == .file { return }
            throw unexplained(shape == .empty ? empty(response) : wrongType(response), response)
        }
    }

    /// Zoho names even its JSON answers, always with the same name; any other one is that of a file, whatever is in it.
    private func isNamedFile(_ response: HTTPResponse) -> Bool {
        guard let disposition = ContentDisposition(response.headers["Content-Disposition"]), disposition.isAttachment,
            let name = disposition.fileName
        else { return false }
        return name != "response.json"
    }

    /// The failure in an answer whose status says that all went well.
    private func hiddenFailure(_ response: HTTPResponse) -> Rejection? {
        guard dialect.mayHoldFailure(response.body), let body = try? JSONValue(parsing: response.body),
            let failure = dialect.failure(status: response.status, body: body)
        else { return nil }
        return rejection(failure, response)
    }

    // MARK: Error statuses

    /// nil if the answer holds results that the call accepts.
    private func errorStatus(_ response: HTTPResponse) -> Rejection? {
        switch BodyShape(response) {
        case .html: return html(response)
        case .json, .attachment:
            guard let body = try? JSONValue(parsing: response.body) else { break }
            if call.acceptsErrorBody, dialect.holdsResults(body) { return nil }
            if let failure = dialect.failure(status: response.status, body: body) { return rejection(failure, response) }
        case .empty, .other: break
        }
        var error = base(.status(response.status), "the server answered with status \(response.status)", response)
        error.retryCause = RetryCause(status: response.status, retryAfter: error.retryAfter)
        error.nextAction =
            error.retryCause == nil
            ? "Look at the body of the answer." : "Try again later; the server or something in front of it is in trouble."
        return unexplained(error, response)
    }

    /// The rejection of an answer without the vendor's own error, with what the vendor means by it.
    private func unexplained(_ error: CRMError, _ response: HTTPResponse) -> Rejection {
        var error = error
        dialect.explain(&error, response, of: call)
        return Rejection(crmError: error)
    }

    private func rejection(_ failure: APIFailure, _ response: HTTPResponse) -> Rejection {
        var error = base(failure.kind, failure.message, response)
        error.crmCode = failure.code
        error.details = failure.details
        error.nextAction = failure.nextAction
        switch failure.reaction {
        case .report, .refreshToken: break
        case .slowDown: error.retryCause = .tooManyRequests
        case .retry: error.retryCause = .serverError
        }
        if error.retryCause == nil, failure.reaction == .report {
            error.retryCause = RetryCause(status: response.status, retryAfter: error.retryAfter)
        }
        return Rejection(crmError: error, needsNewToken: failure.reaction == .refreshToken)
    }

    // MARK: Answers that are none

    private func html(_ response: HTTPResponse) -> Rejection {
        var error = base(
            .htmlAnswer, "the server answered with a web page instead of \(call.expects == .json ? "JSON" : "a file")",
            response)
        error.body = response.body
        error.retryCause = RetryCause(status: response.status, retryAfter: error.retryAfter)
        error.nextAction =
            response.status < 400
            ? "Check the address: a login page or a proxy answers there, not the API."
            : "Try again later; something in front of the API answered. The page is in `body`."
        return unexplained(error, response)
    }

    private func redirect(_ response: HTTPResponse) -> Rejection {
        let target = response.headers["Location"].flatMap { URL(string: $0, relativeTo: url)?.host }
        var error = base(
            .redirect, "the server sent us on to \(target ?? "nowhere"), which was not followed", response)
        error.nextAction = "Check the address of the data centre: credentials are never taken to another host."
        return unexplained(error, response)
    }

    private func empty(_ response: HTTPResponse) -> CRMError {
        var error = base(.emptyAnswer, "the answer has no body, although its status promises one", response)
        error.nextAction = "Try again; if it stays so, something between here and the server drops bodies."
        return error
    }

    private func wrongType(_ response: HTTPResponse) -> CRMError {
        let type = response.headers["Content-Type"] ?? "no content type"
        var error = base(.unexpectedContentType, "the answer is \(type) instead of JSON", response)
        error.nextAction = "Check the address; the body of the answer is in `body`."
        return error
    }

    private func truncated(_ response: HTTPResponse) -> CRMError {
        var error = base(
            .truncatedJSON, "the JSON of the answer ends too early, after \(response.body.count) bytes", response)
        error.retryCause = .connectionLost
        error.nextAction = "Try again; the connection ended before the answer was complete."
        return error
    }

    private func shortened(_ response: HTTPResponse, _ missing: (received: Int, total: Int)) -> CRMError {
        var error = base(
            .connectionLost, "the file ends too early, after \(missing.received) of \(missing.total) bytes", response)
        error.body = nil
        error.retryCause = .connectionLost
        error.nextAction = "Try again; the connection ended before the file was complete."
        return error
    }

    // MARK: No answer

    func error(for failure: any Error) -> CRMError {
        if let error = failure as? CRMError { return error }
        let transport = failure as? TransportFailure ?? TransportFailure(.other, reason: CRMError.name(of: failure))
        var error = CRMError(
            transport.cause.kind, transport.reason, call: call.name, method: call.method, url: Redaction.url(url),
            nextAction: transport.cause.nextAction, underlying: failure)
        error.retryCause = transport.cause.retryCause
        return error
    }

    private func base(_ kind: CRMError.Kind, _ message: String, _ response: HTTPResponse) -> CRMError {
        CRMError(
            kind, message, call: call.name, method: call.method, url: Redaction.url(url), httpStatus: response.status,
            body: call.isConfidential ? nil : response.body,
            retryAfter: RetryAfter.duration(response.headers["Retry-After"], now: date),
            limits: dialect.limits(in: response.headers))
    }
}
