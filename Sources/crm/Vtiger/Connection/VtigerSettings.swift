import Foundation
import VtigerCRM

/// Server, user and access key: from options, else from the environment, else from a private file, else asked for.
struct VtigerSettings {
    static let urlVariable = "CRM_VTIGER_URL"
    static let userVariable = "CRM_VTIGER_USER"
    static let keyVariable = "CRM_VTIGER_KEY"
    static let keyFileVariable = "CRM_VTIGER_KEY_FILE"

    private let options: (url: String?, user: String?, keyFile: String?)
    private let environment: [String: String]

    init(url: String?, user: String?, keyFile: String?, environment: [String: String]) {
        options = (url, user, keyFile)
        self.environment = environment
    }

    /// - Throws: `MissingSetting`
    func url() throws -> String {
        guard let url = options.url ?? variable(Self.urlVariable) else {
            throw MissingSetting(
                name: "address of the VtigerCRM server", places: ["--url", "$\(Self.urlVariable)"],
                next: "Give it as in a browser: --url https://crm.example.com")
        }
        return url
    }

    func user() throws -> String {
        if let user = options.user ?? variable(Self.userVariable) { return user }
        if Prompt.isTerminal, let line = Prompt.line("User", isSecret: false) { return line }
        throw MissingSetting(name: "user", places: ["--user", "$\(Self.userVariable)"], next: "Give the name that the user signs in with: --user admin")
    }

    /// - Throws: `MissingSetting`; a `KeyFile.Open` for a file that others can read.
    func key() throws -> Secret {
        if let file = options.keyFile { return try KeyFile.read(file) }
        if let key = variable(Self.keyVariable) { return Secret(key) }
        if let file = variable(Self.keyFileVariable) { return try KeyFile.read(file) }
        if let line = Prompt.line("Access key", isSecret: true) { return Secret(line) }
        throw MissingSetting(
            name: "access key",
            places: [
                "$\(Self.keyVariable)", "--key-file (not given)", "$\(Self.keyFileVariable)",
                Prompt.isTerminal ? "what was typed" : "standard input (at its end)",
            ], next: "It stands in the user's preferences in the CRM (“Access Key”); it is not the password.")
    }

    private func variable(_ name: String) -> String? {
        guard let value = environment[name]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else { return nil }
        return value
    }
}
