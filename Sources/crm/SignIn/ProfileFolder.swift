import Foundation
import ZohoCRM

/// Where profiles and their tokens are kept: two files that only their owner can read.
struct ProfileFolder: Sendable {
    let url: URL
    private let environment: [String: String]

    /// `$XDG_CONFIG_HOME/swift-crm`, or `~/.config/swift-crm`.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
        let home = environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
        // The specification says that a relative path is to be ignored.
        let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
        url = (base ?? home.appendingPathComponent(".config")).appendingPathComponent("swift-crm", isDirectory: true)
    }

    var file: URL { url.appendingPathComponent("profiles.json") }
    var tokenFile: URL { url.appendingPathComponent("tokens.json") }

    /// The tokens of all profiles. Processes that use it at the same time share one refresh.
    var store: FileTokenStore { FileTokenStore(tokenFile) }

    func list() throws -> ProfileList {
        guard FileManager.default.fileExists(atPath: file.path) else { return ProfileList() }
        return try ProfileList(try String(contentsOf: file, encoding: .utf8), file: file)
    }

    func change(_ body: (inout ProfileList) throws -> Void) throws {
        try SharedPrivateFile.change(file) { text in
            var list = try text.map { try ProfileList($0, file: file) } ?? ProfileList()
            try body(&list)
            return list.text
        }
    }

    /// The name that is asked for: by the option, by the environment; nil for the default.
    func wantedName(_ option: String?) -> String? {
        option ?? environment[ProfileName.variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The profile that is asked for, or the default one.
    /// - Throws: `MissingSetting` if there is none.
    func profile(_ option: String?) throws -> Profile {
        let list = try list()
        let wanted = wantedName(option)
        if let profile = (wanted ?? list.defaultName).flatMap({ list[$0] }) { return profile }
        let others = list.profiles.isEmpty ? "" : "; there are \(list.profiles.map(\.name).joined(separator: ", "))"
        throw MissingSetting(
            name: wanted.map { "profile “\($0)”" } ?? "profile",
            places: ["--profile", "$\(ProfileName.variable)", file.path + others],
            next: "Sign in with `crm login\(wanted.map { " --profile \($0)" } ?? "")`.")
    }

    /// Removes the tokens that are kept for a profile; nobody else hears of it.
    func forgetTokens(of profile: Profile) async throws {
        for key in try await store.keys() where key.account == profile.name && key.client == profile.client.id {
            try await store.delete(key)
        }
    }
}
