#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// `crm login`: a registered client and somebody's consent → a profile with tokens.
struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Sign in to Zoho CRM and keep the account as a profile.",
        discussion: """
            Four ways, by the type of the client in Zoho's API console (https://api-console.zoho.com):
              server-based or mobile   opens the consent page in the browser; register the redirect URI \
            http://127.0.0.1:8910/callback, or give yours with --redirect-uri
              self client              --grant: a code made in the console, which works once and for minutes
              self client              --client-credentials: by id and secret alone, for its own organisation
              any                      --refresh-token: a refresh token that you have already

            Secrets are never needed on the command line. Client id, client secret, code and refresh token are taken \
            from --config FILE (.properties, INI or JSON), else from CRM_ZOHO_CLIENT_ID, CRM_ZOHO_CLIENT_SECRET, \
            CRM_ZOHO_GRANT_CODE and CRM_ZOHO_REFRESH_TOKEN, else they are asked for without showing what is typed. \
            Where standard input is no terminal, what is missing is read from it, a line each, in this order.

            Profile and tokens are kept in $XDG_CONFIG_HOME/swift-crm (or ~/.config/swift-crm), readable by you alone, \
            the client's secret with them, as it is needed for every new access token.

            Exit codes: 0 signed in, 1 refused, 2 something is missing, 130 interrupted.

            EXAMPLES
              crm login --data-center eu                       the browser asks, the profile is “default”
              crm login --profile work --data-center eu --environment sandbox
              crm login --grant                                asks for the code of a self client
              crm login --config oauth_configuration.properties --refresh-token
              vault read -field=secret zoho | crm login --client-id 1000.AB --client-credentials --organisation 60001234
              crm login --server http://127.0.0.1:8080         the sandbox of `crm sandbox`: no account needed
            """)

    @Option(help: ArgumentHelp("What to call the account; $CRM_PROFILE, else “default”.", valueName: "name"))
    var profile: String?

    @Option(help: ArgumentHelp("us, eu, in, cn, au, jp, ca, sa, uk or ae; the consent page may correct it.", valueName: "name"))
    var dataCenter: String?

    @Option(help: ArgumentHelp("production, sandbox or developer.", valueName: "name"))
    var environment: String?

    @Option(help: ArgumentHelp("A server of your own, such as `crm sandbox`, in place of a data centre.", valueName: "url"))
    var server: String?

    @Option(name: .customLong("config"), help: ArgumentHelp("A file with the settings.", valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("The id of the registered client.", valueName: "id"))
    var clientID: String?

    @Flag(help: "The client has no secret, as apps for phones and desktops.")
    var noSecret = false

    @Option(help: ArgumentHelp("Comma-separated scopes.", valueName: "names"))
    var scopes = OAuthScope.usual.map(\.rawValue).joined(separator: ",")

    @Option(help: ArgumentHelp("The id (zgid) of the organisation, for users who have several.", valueName: "zgid"))
    var organisation: String?

    @Flag(help: "Exchange a grant code of a self client. It is asked for; as an argument it would stay in the shell's history.")
    var grant = false

    @Flag(help: "Take over a refresh token. It is asked for.")
    var refreshToken = false

    @Flag(help: "Sign the client itself in, by id and secret; needs --organisation.")
    var clientCredentials = false

    @Option(help: ArgumentHelp("As registered; by itself http://127.0.0.1:8910/callback.", valueName: "uri"))
    var redirectURI: String?

    @Option(help: "The port of the redirect; 0 takes any free one.")
    var port: UInt16?

    @Flag(help: "Only show the address of the consent page.")
    var noBrowser = false

    @Flag(help: "Do not send a proof key (PKCE), for servers that take offence at it.")
    var noProofKey = false

    @Option(help: ArgumentHelp("How long to wait for the browser.", valueName: "seconds"))
    var timeout = 300

    @Flag(help: "Print the account as JSON, as `crm whoami` does.")
    var json = false

    @Argument(help: ArgumentHelp("With --grant: the code; - or nothing to be asked for it.", valueName: "code"))
    var code: String?

    func validate() throws {
        if [grant, refreshToken, clientCredentials].filter(\.self).count > 1 {
            throw ValidationError("--grant, --refresh-token and --client-credentials are different ways; choose one")
        }
        if code != nil, !grant { throw ValidationError("an argument is the code of --grant; options begin with --") }
        if server != nil, dataCenter != nil { throw ValidationError("--server takes the place of --data-center") }
        if let profile, !ProfileName.isGood(profile) {
            throw ValidationError("a profile's name has letters, digits and . _ - @ + in it, 64 at most")
        }
        guard timeout > 0 else { throw ValidationError("--timeout has to be above 0") }
    }

    func run() async throws {
        let folder = ProfileFolder()
        let settings = try SignInSettings(file: file, dataCenter: dataCenter, server: server, environment: environment)
        for warning in settings.configuration.warnings { Terminal.talk.print("warning: \(warning)") }
        let name = folder.wantedName(profile) ?? ProfileName.standard
        guard ProfileName.isGood(name) else { throw ValidationError("$\(ProfileName.variable) is no name of a profile") }
        let old = try folder.list()[name]
        var profile = Profile(
            name: name, kind: clientCredentials ? .client : .user, dataCenter: settings.dataCenter,
            environment: settings.environment, client: try settings.client(id: clientID, needsSecret: !noSecret),
            organisation: organisation ?? settings.configuration.text(.organisation),
            scopes: scopes.split { $0 == "," || $0 == " " }.map { OAuthScope(String($0)) })
        if profile.kind == .client, profile.organisation == nil {
            throw MissingSetting(name: "organisation", places: ["--organisation", "$CRM_ZOHO_ORGANISATION"])
        }
        try await signIn(&profile, settings, folder)
        // The tokens of an account that had the name before; those under the same key are replaced already.
        if let old, old.client.id != profile.client.id { try await folder.forgetTokens(of: old) }
        let report = try await AccountReport(profile.connect(folder.store))
        profile.user = report.user?.label
        try folder.change { $0.set(profile) }
        if json {
            Terminal.output.print(json: report.json(profile))
        } else {
            let who = profile.kind == .client ? "the client itself" : report.user?.label ?? "a user whom the scopes do not name"
            Terminal.talk.print("Signed in as \(who)\(report.organisation.map { ", \($0.name)" } ?? ""); the profile is “\(name)”.")
        }
    }

    // MARK: The four ways

    private func signIn(_ profile: inout Profile, _ settings: SignInSettings, _ folder: ProfileFolder) async throws {
        let accounts = profile.accounts(folder.store)
        if clientCredentials {
            try await folder.forgetTokens(of: profile)
        } else if refreshToken {
            try await accounts.signIn(profile.identifier, refreshToken: settings.secret(.refreshToken, "Refresh token"))
        } else if grant {
            try await accounts.signIn(profile.identifier, grantCode: grantCode(settings))
        } else {
            let grant = try await consent(profile, settings)
            if grant.dataCenter != profile.dataCenter {
                Terminal.talk.print("The account is at home in the data centre \(grant.dataCenter.name).")
                profile.dataCenter = grant.dataCenter
            }
            try await profile.accounts(folder.store).signIn(profile.identifier, with: grant)
        }
    }

    private func grantCode(_ settings: SignInSettings) throws -> Secret {
        guard let code, code != "-" else { return try settings.secret(.grantCode, "Grant code") }
        Terminal.talk.print("note: the code is in your shell's history now; it works once only. Next time leave it out to be asked.")
        return Secret(code)
    }

    private func consent(_ profile: Profile, _ settings: SignInSettings) async throws -> AuthorizationGrant {
        let proofKey = noProofKey ? nil : ProofKey()
        let request = { @Sendable (redirectURI: String) in
            AuthorizationRequest(
                dataCenter: profile.dataCenter, clientID: profile.client.id, redirectURI: redirectURI, scopes: profile.scopes,
                proofKey: proofKey)
        }
        let registered = redirectURI ?? settings.configuration.text(.redirectURI)
        guard var redirect = registered.map(LoopbackRedirect.init) ?? LoopbackRedirect(port: standardPort(settings)) else {
            return try pasted(request(registered ?? ""))
        }
        if let port { redirect.port = port }
        return try await BrowserSignIn(
            redirect: redirect, timeout: .seconds(timeout), opensBrowser: !noBrowser, request: request).run()
    }

    /// The sandbox takes any redirect URI, so there any free port will do.
    private func standardPort(_ settings: SignInSettings) -> UInt16 { settings.isSandbox ? 0 : LoopbackRedirect.standardPort }

    /// For redirect URIs of a web server: whoever signs in brings the address that the browser ended at.
    private func pasted(_ request: AuthorizationRequest) throws -> AuthorizationGrant {
        Terminal.talk.print(
            """
            The redirect URI \(request.redirectURI) is not on this computer. Open this address in a browser:

              \(request.url.absoluteString)

            and give the address that the browser ends at, soon: the code in it works for two minutes.
            """)
        guard let line = Prompt.line("Address", isSecret: true), let url = URL(string: line) else {
            throw MissingSetting(name: "address of the redirect", places: ["standard input"], next: "Copy the whole address.")
        }
        return try request.grant(from: url)
    }
}
#endif
