#if CommandLine
import CRMSandbox
import CRMTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@testable import crm

/// Signing in as people do it: real processes, files in a home of their own, a browser that fills in the form.
@Suite("crm login and its kin") struct SignInTests {
    /// A home for processes, gone after the test.
    private final class Home {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("crm-login-\(UUID().uuidString)")
        var folder: ProfileFolder { ProfileFolder(environment: ["HOME": url.path]) }
        /// All that was printed by commands that must print no secret.
        private(set) var printed = ""

        deinit { try? FileManager.default.removeItem(at: url) }

        func run(_ arguments: String..., environment: [String: String] = [:], input: String = "") async throws -> CrmProcess.Run {
            let run = try await CrmProcess(arguments, home: url, environment: environment, input: input).end()
            if arguments.first != "token" { printed += run.output + run.talk }
            return run
        }

        func print(_ run: CrmProcess.Run) { printed += run.output + run.talk }

        func mode(_ file: URL) throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber)?.intValue
        }
    }

    /// A sandbox on a socket in this process, for tests that look at its side.
    private func withServer(_ body: (SandboxServer) async throws -> Void) async throws {
        var options = SandboxOptions()
        options.recordsRequests = true
        let server = try await SandboxServer.start(try await SandboxClient(options: options).sandbox)
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func status(_ server: String, _ authorization: String) async throws -> Int? {
        var request = URLRequest(url: try #require(URL(string: "\(server)/crm/v8/org")))
        request.setValue(authorization, forHTTPHeaderField: "Authorization")
        return (try await URLSession.shared.data(for: request).1 as? HTTPURLResponse)?.statusCode
    }

    @Test("From nothing to a call and back: browser, whoami, token, second profile, pull, logout")
    func wholeWay() async throws {
        let home = Home()
        let sandbox = try CrmProcess(["sandbox", "--port", "0"], home: home.url)
        let announced = await sandbox.output(until: "Ctrl-C")
        let server = try #require(announced.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http://") }.map(String.init))
        #expect(announced.contains("crm login --server \(server)"))

        let secret = ["CRM_ZOHO_CLIENT_ID": "1000.CLI", "CRM_ZOHO_CLIENT_SECRET": "not-to-be-seen"]
        let login = try CrmProcess(["login", "--server", server, "--no-browser"], home: home.url, environment: secret)
        let address = try #require(ConsentBrowser.address(in: await login.talk(until: "Waiting")))
        #expect(try await ConsentBrowser.answer(address, "accept", user: 1).contains("You may close this window"))
        let signedIn = await login.end()
        home.print(signedIn)
        #expect(signedIn.status == 0)
        #expect(signedIn.output == "")
        #expect(signedIn.talk.contains("Signed in as Tomasz Brandt <tomasz.brandt@sandbox.example>, Sandbox Ltd; the profile is “default”."))

        for file in [home.folder.file, home.folder.tokenFile] { #expect(try home.mode(file) == 0o600) }
        #expect(try home.mode(home.folder.url) == 0o700)

        let who = try await home.run("whoami")
        #expect(who.status == 0)
        for word in ["default", server, "Tomasz Brandt", "Sandbox Ltd (zgid ", "ZohoCRM.modules.ALL", "min)"] {
            #expect(who.output.contains(word), "\(word)")
        }
        let json = try JSONValue(parsing: Data(try await home.run("whoami", "--json").output.utf8))
        #expect(json["user"]?["email"] == "tomasz.brandt@sandbox.example")
        #expect(json["client_id"] == "1000.CLI")

        let header = try await home.run("token", "--header")
        #expect(header.talk == "")
        let authorization = try #require(header.output.split(separator: ":", maxSplits: 1).last).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try await status(server, authorization) == 200)
        let plain = try await home.run("token").output.trimmingCharacters(in: .newlines)
        #expect(authorization == "Zoho-oauthtoken \(plain)")
        #expect(try JSONValue(parsing: Data(try await home.run("token", "--json").output.utf8))["access_token"] == .string(plain))

        // Another account, with a code from the console that comes over standard input.
        let second = try await home.run("login", "--server", server, "--grant", "--profile", "work", input: "1000.selfcode\n")
        #expect(second.status == 0)
        #expect(try await home.run("whoami", "--profile", "work").output.contains("Ada Keller"))
        #expect(try await home.run("whoami", environment: ["CRM_PROFILE": "work"]).output.contains("Ada Keller"))
        #expect(try await home.run("whoami").output.contains("Tomasz Brandt"))
        #expect(try await home.run("profiles").output.contains("* default"))
        #expect(try await home.run("profiles", "--default", "work").output.contains("* work"))
        #expect(try await home.run("whoami").output.contains("Ada Keller"))
        #expect(try await home.run("profiles", "--default", "nobody").status == 2)
        let listed = try JSONValue(parsing: Data(try await home.run("profiles", "--json").output.utf8))
        #expect(listed[0]?["client_secret"] == nil && listed[1]?["default"] == true)

        let snapshots = home.url.appendingPathComponent("Snapshots")
        let pull = try await home.run("pull", "--into", snapshots.path, "--modules", "Leads")
        #expect(pull.status == 0)
        #expect(FileManager.default.fileExists(atPath: snapshots.appendingPathComponent("fields_Leads.json").path))

        let kept = try String(contentsOf: home.folder.tokenFile, encoding: .utf8) + String(contentsOf: home.folder.file, encoding: .utf8)
        #expect(kept.contains("not-to-be-seen"))
        for part in kept.split(separator: "\"") where part.hasPrefix("1000.") && part.utf8.count > 40 || part == "not-to-be-seen" {
            #expect(!home.printed.contains(part))
        }
        #expect(!home.printed.contains("1000.selfcode"))

        let logout = try await home.run("logout", "--profile", "default")
        #expect(logout.status == 0)
        #expect(try await status(server, authorization) == 401)
        let gone = try await home.run("token", "--profile", "default")
        #expect(gone.status == 2)
        #expect(gone.output == "")
        #expect(gone.talk.contains("no profile “default”") && gone.talk.contains("crm login --profile default"))
        #expect(try !String(contentsOf: home.folder.tokenFile, encoding: .utf8).contains("1000.CLI"))
        #expect(try await home.run("whoami").output.contains("Ada Keller"))

        sandbox.interrupt()
        #expect(await sandbox.end().status == 0)
    }

    @Test("A user who refuses, and a stranger's redirect before that")
    func refused() async throws {
        try await withServer { server in
            let home = Home()
            let login = try CrmProcess(["login", "--server", server.baseURL.absoluteString, "--no-browser"], home: home.url)
            let talk = await login.talk(until: "Waiting for it to come back to")
            let address = try #require(ConsentBrowser.address(in: talk))
            let items = try #require(URLComponents(url: address, resolvingAgainstBaseURL: true)?.queryItems)
            let redirect = try #require(items.first { $0.name == "redirect_uri" }?.value)
            for query in ["code=stolen&state=wrong", "code=stolen"] {
                let (page, response) = try await URLSession.shared.data(from: try #require(URL(string: "\(redirect)?\(query)")))
                #expect((response as? HTTPURLResponse)?.statusCode == 400)
                #expect(String(decoding: page, as: UTF8.self).contains("not the sign-in that waits"))
            }
            let favicon = try #require(URL(string: "/favicon.ico", relativeTo: URL(string: redirect)))
            #expect((try await URLSession.shared.data(from: favicon).1 as? HTTPURLResponse)?.statusCode == 404)
            #expect(try await ConsentBrowser.answer(address, "reject").contains("You are not signed in"))
            let run = await login.end()
            #expect(run.status == 1)
            #expect(run.talk.contains("sign-in.access_denied: the user did not allow the access"))
            #expect(run.talk.contains("next: "))
            #expect(!FileManager.default.fileExists(atPath: home.folder.file.path))
            #expect(await server.sandbox.recordedRequests.filter { $0.url.path == "/oauth/v2/token" }.isEmpty)
        }
    }

    @Test("Ctrl-C ends the wait and frees the port; so does the end of the time")
    func ended() async throws {
        try await withServer { server in
            let home = Home()
            let arguments = ["login", "--server", server.baseURL.absoluteString, "--no-browser"]
            let login = try CrmProcess(arguments, home: home.url)
            let talk = await login.talk(until: "/callback …")
            login.interrupt()
            #expect(await login.end().status == 130)
            let redirect = try #require(talk.split(whereSeparator: \.isWhitespace).last { $0.hasPrefix("http://") }.flatMap { URL(string: String($0)) })
            let port = try #require(redirect.port)
            let again = try await HTTPListener.start(port: UInt16(port), handler: RedirectHandler())
            await again.stop()
            let late = try await home.run(
                "login", "--server", server.baseURL.absoluteString, "--no-browser", "--timeout", "1", "--redirect-uri",
                "http://localhost:\(port)/back")
            #expect(late.status == 1)
            #expect(late.talk.contains("sign-in.no-redirect") && late.talk.contains("http://localhost:\(port)/back"))
        }
    }

    @Test("What is missing is named with the places that were looked at, and ends with 2")
    func missing() async throws {
        let home = Home()
        let nothing = try await home.run("login", "--data-center", "eu")
        #expect(nothing.status == 2)
        for word in ["no client id", "--client-id", "$CRM_ZOHO_CLIENT_ID", "standard input"] { #expect(nothing.talk.contains(word), "\(word)") }
        let secret = try await home.run("login", "--client-id", "1000.A", "--grant")
        #expect(secret.status == 2)
        #expect(secret.talk.contains("no client secret") && secret.talk.contains("$CRM_ZOHO_CLIENT_SECRET"))
        #expect(try await home.run("login", "--config", "/nowhere/zoho.properties").status == 2)
        #expect(try await home.run("login", "code").status == 2)
        #expect(try await home.run("login", "--grant", "--refresh-token").status == 2)
        #expect(try await home.run("login", "--profile", "a/b").status == 2)
        #expect(try await home.run("login", "--data-center", "mars").status == 2)
        for command in ["whoami", "token", "logout"] {
            let run = try await home.run(command)
            #expect(run.status == 2)
            #expect(run.talk.contains("crm login"))
        }
        let pull = try await home.run("pull", "--into", "Snapshots")
        #expect(pull.status == 2)
        for word in ["--profile", "profiles.json", "$CRM_ZOHO_REFRESH_TOKEN", "crm login"] { #expect(pull.talk.contains(word), "\(word)") }
        #expect(try await home.run("profiles").status == 0)
    }

    @Test("A refresh token with all it needs over standard input; a wrong one is refused and nothing is kept")
    func refreshToken() async throws {
        try await withServer { server in
            let home = Home()
            let url = server.baseURL.absoluteString
            let config = home.url.appendingPathComponent("zoho.properties")
            try FileManager.default.createDirectory(at: home.url, withIntermediateDirectories: true)
            try "accounts_url=\(url)\nbase_url=\(url)\n".write(to: config, atomically: true, encoding: .utf8)
            let wrong = try await home.run(
                "login", "--config", config.path, "--refresh-token", input: "1000.ID\nmy-secret\ninvalid-token\n")
            #expect(wrong.status == 1)
            #expect(wrong.talk.contains("sign-in.invalid_code") && !wrong.talk.contains("invalid-token") && !wrong.talk.contains("my-secret"))
            #expect(!FileManager.default.fileExists(atPath: home.folder.file.path))
            let right = try await home.run(
                "login", "--config", config.path, "--refresh-token", "--json", input: "1000.ID\nmy-secret\n1000.refresh\n")
            #expect(right.status == 0)
            #expect(try JSONValue(parsing: Data(right.output.utf8))["client_id"] == "1000.ID")
            let asked = await server.sandbox.recordedRequests.last { $0.url.path == "/oauth/v2/token" }
            if case .data(let body)? = asked?.body {
                #expect(String(decoding: body, as: UTF8.self).contains("refresh_token=1000.refresh"))
            }
            #expect(asked?.url.query == nil)
            // Signing out here only does not end the token elsewhere.
            #expect(try await home.run("logout", "--local").status == 0)
            #expect(await server.sandbox.recordedRequests.filter { $0.url.path.hasSuffix("/revoke") }.isEmpty)
            #expect(try await home.run("whoami").status == 2)
        }
    }

    @Test("A redirect URI on a web server: the address that the browser ended at is given by hand")
    func pasted() async throws {
        try await withServer { server in
            let home = Home()
            let run = try await home.run(
                "login", "--server", server.baseURL.absoluteString, "--redirect-uri", "https://app.example.com/zoho",
                input: "https://app.example.com/zoho?code=1000.c&state=wrong\n")
            #expect(run.status == 1)
            #expect(run.talk.contains("/oauth/v2/auth?") && run.talk.contains("sign-in.state"))
        }
    }

    @Test("Client credentials: no refresh token is kept, the token is asked for again")
    func clientCredentials() async throws {
        try await withServer { server in
            let home = Home()
            let url = server.baseURL.absoluteString
            #expect(try await home.run("login", "--server", url, "--client-credentials").status == 2)
            let run = try await home.run("login", "--server", url, "--client-credentials", "--organisation", "60001", "--scopes", "ZohoCRM.org.READ")
            #expect(run.status == 0)
            #expect(run.talk.contains("Signed in as the client itself"))
            #expect(try !String(contentsOf: home.folder.tokenFile, encoding: .utf8).contains("refresh_token"))
            #expect(try await home.run("whoami").output.contains("by its credentials"))
            #expect(try await home.run("logout").status == 0)
        }
    }

    @Test("Processes that need a token at the same time share one refresh")
    func fleet() async throws {
        try await withServer { server in
            let home = Home()
            #expect(try await home.run("login", "--server", server.baseURL.absoluteString, "--grant", input: "c\n").status == 0)
            // The access token is gone, the refresh token is there.
            for key in try await home.folder.store.keys() {
                var record = try #require(try await home.folder.store.load(key))
                record.accessToken = nil
                try await home.folder.store.save(record, for: key)
            }
            let processes = try (0..<4).map { _ in try CrmProcess(["token"], home: home.url) }
            var tokens: Set<String> = []
            for process in processes {
                let run = await process.end()
                #expect(run.status == 0)
                tokens.insert(run.output)
            }
            #expect(tokens.count == 1)
            #expect(await server.sandbox.recordedRequests.filter { $0.url.path == "/oauth/v2/token" }.count == 2)
        }
    }

    @Test("A damaged file of profiles is named and left alone")
    func damaged() async throws {
        let home = Home()
        try FileManager.default.createDirectory(at: home.folder.url, withIntermediateDirectories: true)
        try "nonsense".write(to: home.folder.file, atomically: true, encoding: .utf8)
        let run = try await home.run("profiles")
        #expect(run.status == 1)
        #expect(run.talk.contains(home.folder.file.path))
        #expect(try String(contentsOf: home.folder.file, encoding: .utf8) == "nonsense")
    }
}
#endif
