import Foundation
import ZohoCRM

/// What a sign-in needs to know, from options, a configuration file, the environment, and what is asked for.
struct SignInSettings {
    let configuration: ZohoConfiguration
    let dataCenter: DataCenter
    let environment: DataCenter.Environment
    /// A server of one's own on this computer: `crm sandbox`, which takes any client.
    let isSandbox: Bool
    private let file: String?

    /// - Parameters:
    ///   - file: a configuration file, which has to be there.
    ///   - server: a server of one's own in place of a data centre.
    /// - Throws: `CRMError` for a file or setting that is wrong; `MissingSetting` for a file that is not there.
    init(
        file: String?, dataCenter: String?, server: String?, environment: String?,
        variables: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        self.file = file
        if let file, !FileManager.default.fileExists(atPath: file) {
            throw MissingSetting(name: "configuration file", places: [file], next: "Check the path.")
        }
        var values: [ConfigurationKey: Secret] = [:]
        if let dataCenter { values[.dataCenter] = Secret(dataCenter) }
        if let environment { values[.environment] = Secret(environment) }
        configuration = try ZohoConfiguration(
            values, files: file.map { [URL(fileURLWithPath: $0)] } ?? [], environment: variables)
        let own = try server.map(Self.center)
        self.dataCenter = try own ?? configuration.dataCenter()
        self.environment = try configuration.environment()
        isSandbox = own?.accounts.host.map(URLSafety.isLoopback) ?? false
    }

    /// The client as registered; asked for where it was not given.
    /// - Parameters:
    ///   - id: from the command line; an id is no secret.
    ///   - needsSecret: false for apps that have none.
    func client(id: String?, needsSecret: Bool) throws -> ClientCredentials {
        let known = id ?? configuration.text(.clientID) ?? (isSandbox ? "crm" : nil)
        let id = try known.map { Secret($0) } ?? ask(.clientID, "Client id", option: "--client-id", isSecret: false)
        guard needsSecret else { return ClientCredentials(id: id.reveal(), secret: "") }
        let secret = configuration.secret(.clientSecret) ?? (isSandbox ? Secret("crm") : nil)
        return ClientCredentials(id: id.reveal(), secret: try secret ?? ask(.clientSecret, "Client secret", isSecret: true))
    }

    /// A secret that the sign-in begins with: a grant code, a refresh token.
    func secret(_ key: ConfigurationKey, _ name: String) throws -> Secret {
        try configuration.secret(key) ?? ask(key, name, isSecret: true)
    }

    private func ask(_ key: ConfigurationKey, _ name: String, option: String? = nil, isSecret: Bool) throws -> Secret {
        if let line = Prompt.line(name, isSecret: isSecret) { return Secret(line) }
        let variable = "$CRM_ZOHO_\(key.rawValue.uppercased())"
        let places = [option, file.map { "\(key.rawValue) in \($0)" } ?? "--config (not given)", variable]
        throw MissingSetting(
            name: name.lowercased(),
            places: places.compactMap(\.self) + [Prompt.isTerminal ? "what was typed" : "standard input (at its end)"])
    }

    private static func center(_ server: String) throws -> DataCenter {
        var text = server
        while text.hasSuffix("/") { text.removeLast() }
        guard let url = URL(string: text), url.scheme != nil, url.host != nil else {
            throw MissingSetting(name: "usable server", places: ["--server \(server)"], next: "Give a URL such as http://127.0.0.1:8080.")
        }
        if let objection = URLSafety.objection(to: url) {
            throw CRMError(.insecureURL, objection, nextAction: "Use https. Plain http is for a server on this computer only.")
        }
        return .custom(accounts: url, api: url)
    }
}
