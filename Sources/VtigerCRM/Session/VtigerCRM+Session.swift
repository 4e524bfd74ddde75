import CRMRuntime
import RecordCore

extension VtigerCRM {
    /// The session, signed in if there is none yet.
    ///
    /// Of a session from elsewhere the server tells less; it is extended for that.
    /// - Throws: ``CRMError`` `sign-in.<CODE>` if the server refuses the user or the key.
    public func session() async throws -> VtigerSession {
        _ = try await keeper.token()
        if let details = keeper.details { return details }
        return try await extendSession()
    }

    /// Tells the server that the session is still wanted. Calls do so as well: a session ends when it is idle, after 24
    /// minutes on a server as it is installed, and is then opened anew by itself.
    @discardableResult
    public func extendSession() async throws -> VtigerSession {
        // By POST: a GET is refused whatever it sends.
        let answer = try await send(
            VtigerCall("session.extend", operation: "extendsession", .post, isRepeatable: true, isConfidential: true))
        guard let session = VtigerSession(try answer.result()) else {
            throw answer.unexpected("no-session", "the answer names no session")
        }
        keeper.take(session)
        return keeper.details ?? session
    }

    /// Ends the session; does nothing if there is none. The next call signs in again.
    ///
    /// The session is forgotten here whatever the server says. Servers of 8.2 cannot sign out (status 500): there it lives
    /// on until it is idle, and the observer is told `session.not-closed`.
    /// - Throws: ``CRMError`` if the server could not be reached; `CancellationError`.
    public func logout() async throws {
        guard let token = keeper.current else { return }
        keeper.forget(token)
        var api = api
        // Signing in to sign out would be of no use to anybody.
        api.tokens = FixedToken(token.value)
        let call = VtigerCall("session.logout", operation: "logout", .post, isRepeatable: false)
        do {
            _ = try await api.send(call)
        } catch let error as CRMError {
            guard let status = error.httpStatus else { throw error }
            // Ended already: that is what was wanted.
            if VtigerErrorCode.reaction(to: error.crmCode ?? "") == .refreshToken { return }
            observer?.noticed(
                ClientNotice("session.not-closed", "the server did not take the sign-out (status \(status)): \(error.message)"),
                in: call.name)
        }
    }
}
