import CRMRuntime
import RecordCore

/// Signs a user in: a challenge, and its answer made with the access key.
///
/// The server keeps one challenge per user, so a second one makes the first worthless. Sign-ins of this process wait for
/// each other; against those of others a second try helps.
struct VtigerSignIn: Sendable {
    /// Without tokens.
    let api: APIClient
    let user: String
    let accessKey: Secret
    let queueKey: String

    /// - Throws: ``CRMError`` `sign-in.<CODE>` if the server refuses.
    func signIn() async throws -> VtigerSession {
        try await SignInQueue.shared.run(queueKey) { [self] in
            do {
                return try await once()
            } catch let error as CRMError {
                // Another process may have asked for a challenge between ours and its answer.
                guard ["INVALID_USER_CREDENTIALS", "INVALID_AUTH_TOKEN"].contains(error.crmCode) else { throw error }
                return try await once()
            }
        }
    }

    private func once() async throws -> VtigerSession {
        do {
            let challenge = try await api.send(
                VtigerCall("session.challenge", operation: "getchallenge", .get, ["username": user], isConfidential: true))
            guard let token = try challenge.result()["token"]?.string, !token.isEmpty else {
                throw challenge.unexpected("no-challenge", "the answer holds no challenge")
            }
            // A challenge can be answered again while it lives, which gives another session.
            let login = try await api.send(
                VtigerCall(
                    "session.login", operation: "login", .post,
                    ["username": user, "accessKey": MD5.hex(token + accessKey.reveal())], isRepeatable: true,
                    isConfidential: true))
            guard let session = VtigerSession(try login.result()) else {
                throw login.unexpected("no-session", "the answer to the sign-in names no session")
            }
            return session
        } catch var error as CRMError {
            if case .service(_, let code) = error.kind {
                error.kind = .signIn(reason: code)
                if code == "ACCESS_DENIED" { error.nextAction = "Check the user's name: the server does not know it." }
            }
            throw error
        }
    }
}
