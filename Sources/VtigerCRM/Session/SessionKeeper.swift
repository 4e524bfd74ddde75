import CRMRuntime
import Foundation

/// The session of a client and its copies: opened when the first call needs it, opened anew when the server has ended it.
///
/// However many calls need one at once, one sign-in is made, and a caller that is cancelled takes nothing from the others.
/// A class with a lock, as answering from memory must not suspend.
final class SessionKeeper: TokenProvider, @unchecked Sendable {
    private enum State {
        /// Nobody is signed in.
        case closed
        case open(AccessToken, VtigerSession?)
    }

    /// nil for a session from elsewhere, which cannot be opened anew.
    private let signIn: VtigerSignIn?
    private let observer: (any ClientObserver)?
    private let clock: RuntimeClock
    private let flight = SingleFlight<AccessToken>()
    private let lock = NSLock()
    private var state: State
    private var generation: Int

    init(_ signIn: VtigerSignIn, observer: (any ClientObserver)?, clock: RuntimeClock) {
        self.signIn = signIn
        self.observer = observer
        self.clock = clock
        state = .closed
        generation = 0
    }

    init(given name: Secret, observer: (any ClientObserver)?, clock: RuntimeClock) {
        signIn = nil
        self.observer = observer
        self.clock = clock
        state = .open(AccessToken(name), nil)
        generation = 1
    }

    /// The session in use; nil while there is none.
    var current: AccessToken? { lock.withLock { if case .open(let token, _) = state { token } else { nil } } }

    /// What the server said of the session; nil while there is none, and of one from elsewhere.
    var details: VtigerSession? { lock.withLock { if case .open(_, let session) = state { session } else { nil } } }

    func token() async throws -> AccessToken {
        if let current { return current }
        guard let signIn else { throw Self.ended }
        return try await flight.run { [self] in
            // It may have been opened while this caller was on its way here.
            if let current { return current }
            return try await open(signIn)
        }
    }

    func invalidate(_ token: AccessToken) async {
        guard signIn != nil else { return }
        forget(token)
    }

    /// Forgets the session, unless it was replaced since.
    func forget(_ token: AccessToken) {
        lock.withLock { if case .open(let own, _) = state, own.value == token.value { state = .closed } }
    }

    /// Takes what the server says of the session in use.
    func take(_ session: VtigerSession) {
        lock.withLock {
            guard case .open(let token, let known) = state else { return }
            if token.value == session.name {
                // An extended session tells less of its user than a new one.
                if known?.userName == nil { state = .open(token, session) }
            } else if signIn != nil {
                generation += 1
                state = .open(AccessToken(session.name, generation: generation), session)
            }
        }
    }

    private func open(_ signIn: VtigerSignIn) async throws -> AccessToken {
        let start = clock.elapsed
        do {
            let session = try await signIn.signIn()
            let token = lock.withLock {
                generation += 1
                let token = AccessToken(session.name, issued: clock.date, generation: generation)
                state = .open(token, session)
                return token
            }
            observer?.tokenRefreshed(ObservedRefresh(generation: token.generation, duration: clock.elapsed - start, error: nil))
            return token
        } catch {
            observer?.tokenRefreshed(ObservedRefresh(generation: nil, duration: clock.elapsed - start, error: error))
            throw error
        }
    }

    private static var ended: CRMError {
        CRMError(
            .signIn(reason: "session-ended"), "the session was given from elsewhere and has ended",
            nextAction: "Make a client with user and access key, or with another session.")
    }
}
