import Foundation

/// One call from its first attempt to its end.
struct CallRun: Sendable {
    let client: APIClient
    let call: APICall

    private enum Attempt {
        case answer(HTTPResponse)
        /// The server does not take this access token.
        case refused(AccessToken, CRMError)
    }

    func run() async throws -> HTTPResponse {
        try Task.checkCancellation()
        let url = try client.url(of: call)
        let observed = ObservedCall(
            id: CallNumbers.shared.next(), name: call.name, method: call.method,
            // Finding the secrets in it costs more than all else here, and only an observer sees it.
            url: client.observer == nil && client.recorder == nil ? "" : Redaction.url(url))
        let report = CallReport(observed, to: client.observer, client.recorder, clock: client.clock)
        do {
            var response = try await limitedInTime { try await repeating(url, report) }
            response.limits = client.dialect.limits(in: response.headers)
            client.meter.update(response.limits)
            report.finished(response)
            return response
        } catch {
            if let error = error as? CRMError { client.meter.update(error.limits) }
            report.finished(error)
            throw error
        }
    }

    /// Sends until there is an answer, an error that will not pass, or no attempt left.
    private func repeating(_ url: URL, _ report: CallReport) async throws -> HTTPResponse {
        let start = client.clock.elapsed
        var attempts = 0
        var refusal: (token: AccessToken, error: CRMError)?
        var unexplained = 0
        while true {
            attempts += 1
            report.sent(attempts)
            do {
                switch try await attempt(url, report, instead: refusal) {
                case .answer(let response):
                    return response
                case .refused(let token, var error):
                    // One new token per call: when the server refuses that one as well, another would not help.
                    error.attempts = attempts
                    guard refusal == nil else { throw error }
                    refusal = (token, error)
                    await client.tokens?.invalidate(token)
                }
            } catch var error as CRMError {
                if Task.isCancelled { throw CancellationError() }
                error.attempts = attempts
                if error.retryCause == .unexplained { unexplained += 1 }
                guard let cause = error.retryCause, cause.allowsRetry(ofRepeatable: call.isRepeatable), unexplained < 2,
                    let delay = client.retry.delay(
                        // A refused token was no attempt of the kind that the policy counts.
                        afterAttempt: attempts - (refusal == nil ? 0 : 1), retryAfter: error.retryAfter,
                        elapsed: client.clock.elapsed - start)
                else { throw error }
                client.observer?.callWillRetry(report.call, after: error, delay: delay)
                try await client.clock.sleep(for: delay)
            }
        }
    }

    private func attempt(
        _ url: URL, _ report: CallReport, instead refusal: (token: AccessToken, error: CRMError)?
    ) async throws -> Attempt {
        let token = try await accessToken()
        if let refusal, let token, token.value == refusal.token.value { throw refusal.error }

        let request = try request(url, with: token)
        call.download?.reset()
        let check = AnswerCheck(call: call, dialect: client.dialect, url: request.url, date: client.clock.date)
        var response: HTTPResponse
        do {
            response = try stored(try await transmit(request))
        } catch {
            if Task.isCancelled || error is CancellationError { throw CancellationError() }
            throw check.error(for: error)
        }
        report.received(response)
        if response.streamedBytes == nil, let repaired = client.dialect.repaired(response) {
            response = repaired.response
            client.observer?.noticed(repaired.notice, in: call.name)
        }
        do {
            return .answer(try check.goodAnswer(response, call.download))
        } catch {
            if let token, error.needsNewToken { return .refused(token, error.crmError) }
            throw error.crmError
        }
    }

    private func accessToken() async throws -> AccessToken? {
        do {
            return try await client.tokens?.token()
        } catch var error as CRMError {
            // Whatever stopped the sign-in, this call has not been sent yet.
            if error.retryCause != nil { error.retryCause = .noToken }
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            throw CRMError(
                .signIn(reason: "failed"), "no access token: \(CRMError.name(of: error))", call: call.name,
                method: call.method, underlying: error)
        }
    }

    private func request(_ url: URL, with token: AccessToken?) throws -> HTTPRequest {
        var headers = client.headers
        if call.expects == .json { headers["Accept"] = "application/json" }
        for field in call.headers.fields { headers[field.name] = nil }
        for field in call.headers.fields { headers.append(field.name, field.value) }
        var request = HTTPRequest(
            method: call.method, url: try token?.apiDomain.map { try client.url(of: call, apiDomain: $0) } ?? url,
            headers: headers, body: call.body, timeout: client.timeout)
        request.download = call.download
        request.uploadProgress = call.uploadProgress
        if let token { client.authorization.put(token, into: &request) }
        return request
    }

    /// Puts a body that the transport has kept in memory into the file that was asked for.
    private func stored(_ response: HTTPResponse) throws -> HTTPResponse {
        guard let download = call.download, !download.hasBegun,
            try download.begin(status: response.status, headers: response.headers)
        else { return response }
        try download.write(response.body)
        return HTTPResponse(status: response.status, headers: response.headers, streamedTo: download)
    }

    private func transmit(_ request: HTTPRequest) async throws -> HTTPResponse {
        var next: @Sendable (HTTPRequest) async throws -> HTTPResponse = { [client] in try await client.transport.send($0) }
        for middleware in client.middleware.reversed() {
            next = { [next, call] in try await middleware.intercept($0, call: call.name, next: next) }
        }
        return try await next(request)
    }

    /// Runs the call against its deadline: whichever ends first decides, and the other one is cancelled.
    private func limitedInTime(_ work: @escaping @Sendable () async throws -> HTTPResponse) async throws -> HTTPResponse {
        guard let deadline = client.deadline else { return try await work() }
        return try await withThrowingTaskGroup(of: HTTPResponse?.self) { group in
            group.addTask { try await work() }
            group.addTask { [clock = client.clock] in
                try await clock.sleep(for: deadline)
                return nil
            }
            defer { group.cancelAll() }
            if let response = try await group.next() ?? nil { return response }
            throw CRMError(
                .deadlineExceeded, "not finished within \(deadline)", call: call.name, method: call.method,
                url: Redaction.url(try client.url(of: call)),
                nextAction: call.isRepeatable
                    ? "Try again later, or allow more time."
                    : "Look whether the server has carried it out before trying again.")
        }
    }
}
