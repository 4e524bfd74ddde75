import Foundation
import ZohoCRM

/// The profiles of a file, and which one counts where none is named:
/// `{"version": 1, "default": "…", "profiles": [{…}]}`.
struct ProfileList: Sendable {
    /// In the order in which they were made.
    private(set) var profiles: [Profile] = []
    /// nil if there are none.
    private(set) var defaultName: String?

    static let version = 1

    init() {}

    /// - Throws: `Unreadable` for a text that is no list of profiles: it must not be written over.
    init(_ text: String, file: URL) throws {
        guard let root = try? JSONValue(parsing: Data(text.utf8)), let entries = root["profiles"]?.array else {
            throw Unreadable(file: file.path, reason: "it is no file of profiles, or is damaged")
        }
        if let version = root["version"]?.int, version > Self.version {
            throw Unreadable(file: file.path, reason: "it is of a newer version (\(version))")
        }
        profiles = try entries.map { entry in
            guard let profile = Profile(json: entry) else {
                let name = entry["name"]?.string ?? "without a name"
                throw Unreadable(file: file.path, reason: "the profile \(name) in it is incomplete")
            }
            return profile
        }
        let wanted = root["default"]?.string
        defaultName = profiles.first { $0.name == wanted }?.name ?? profiles.first?.name
    }

    var text: String {
        let members = [
            JSONMember("version", .number(JSONNumber(Self.version))),
            JSONMember("default", defaultName.map { .string($0) } ?? .null),
            JSONMember("profiles", .array(profiles.map(\.json))),
        ]
        return JSONValue.object(members).prettyText()
    }

    subscript(name: String) -> Profile? { profiles.first { $0.name == name } }

    /// Adds the profile, or replaces the one of its name. The first one becomes the default.
    mutating func set(_ profile: Profile) {
        if let index = profiles.firstIndex(where: { $0.name == profile.name }) {
            profiles[index] = profile
        } else {
            profiles.append(profile)
        }
        defaultName = defaultName ?? profile.name
    }

    mutating func remove(_ name: String) {
        profiles.removeAll { $0.name == name }
        if defaultName == name { defaultName = profiles.first?.name }
    }

    /// False if there is no such profile.
    mutating func makeDefault(_ name: String) -> Bool {
        guard self[name] != nil else { return false }
        defaultName = name
        return true
    }

    struct Unreadable: Error, CustomStringConvertible {
        let file: String
        let reason: String
        var description: String { "\(file) cannot be used: \(reason).\n  next: Restore it, or remove it and sign in again." }
    }
}
