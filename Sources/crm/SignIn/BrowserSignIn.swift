#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// Signing in with a browser: shows the consent page and waits on this computer for the browser to come back.
struct BrowserSignIn: Sendable {
    var redirect: LoopbackRedirect
    let timeout: Duration
    let opensBrowser: Bool
    /// Makes the request for the redirect URI, whose port is known late.
    let request: @Sendable (_ redirectURI: String) -> AuthorizationRequest

    private enum Outcome: Sendable {
        case answer(Result<AuthorizationGrant, CRMError>)
        case tooLate, interrupted
    }

    /// - Throws: `CRMError` if the user refuses or nobody comes back in time; `ExitCode` 130 after Ctrl-C.
    func run() async throws -> AuthorizationGrant {
        let (answers, report) = AsyncStream.makeStream(of: Result<AuthorizationGrant, CRMError>.self)
        let handler = RedirectHandler()
        let listener = try await HTTPListener.start(host: redirect.address, port: redirect.port, handler: handler)
        var redirect = redirect
        redirect.port = listener.port
        let request = request(redirect.uri)
        handler.expect(redirect) { url in
            do throws(CRMError) {
                report.yield(.success(try request.grant(from: url)))
                return .signedIn
            } catch {
                // A stranger's or an older sign-in's redirect must not end this one.
                if case .signIn("state") = error.kind { return .stray }
                report.yield(.failure(error))
                return .refused(error)
            }
        }
        // From here on, as whoever has read the address may press Ctrl-C.
        let interruption = Interruption()
        show(request.url, redirect.uri)
        let outcome = await wait(for: answers, interruption)
        // The browser gets its page before the server goes.
        await listener.stop(within: 0.5)
        switch outcome {
        case .answer(let result): return try result.get()
        case .interrupted: throw ExitCode(130)
        case .tooLate:
            throw CRMError(
                .signIn(reason: "no-redirect"), "nobody came back from the sign-in page within \(Int(timeout.seconds)) s",
                nextAction: """
                    Start again. If the page said that the redirect URI is wrong, register \(redirect.uri) with the client, or \
                    give the one that is registered with --redirect-uri.
                    """)
        }
    }

    private func show(_ url: URL, _ redirectURI: String) {
        let talk = Terminal.talk
        if opensBrowser, Browser.open(url) {
            talk.print("The browser shows the sign-in page. If it does not, open this address in it:")
        } else {
            talk.print("Open this address in a browser on this computer:")
        }
        talk.print("\n  \(url.absoluteString)\n")
        talk.print("Waiting for it to come back to \(redirectURI) …")
    }

    private func wait(
        for answers: AsyncStream<Result<AuthorizationGrant, CRMError>>, _ interruption: Interruption
    ) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask {
                for await answer in answers { return .answer(answer) }
                return .interrupted
            }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return .tooLate
            }
            group.addTask {
                await interruption.wait()
                return .interrupted
            }
            let first = await group.next() ?? .interrupted
            group.cancelAll()
            return first
        }
    }
}
#endif
