import Foundation
import ZohoCRM

extension AccountReport {
    /// For people: a line each.
    func lines(_ profile: Profile, now: Date = Date()) -> [String] {
        let unknown = "(the scopes do not allow to ask)"
        let end = token.expiry.map { "until \($0.formatted(.iso8601)) (\(max(0, Int($0.timeIntervalSince(now) / 60))) min)" }
        let role = [user?.profile, user?.role].compactMap(\.self).joined(separator: ", ")
        let rows = [
            ("profile", profile.name), ("data centre", "\(profile.place), \(profile.environment.rawValue)"),
            ("user", user.map { role.isEmpty ? $0.label : "\($0.label), \(role)" } ?? unknown),
            ("organisation", organisation.map { "\($0.name) (zgid \($0.id))" } ?? unknown),
            ("client", profile.client.id + (profile.kind == .client ? ", by its credentials" : "")),
            ("scopes", token.scopes.isEmpty ? "(not told)" : token.scopes.joined(separator: " ")),
            ("access token", end ?? "(its end is not known)"),
        ]
        return rows.map { $0.0.padding(toLength: 13, withPad: " ", startingAt: 0) + " " + $0.1 }
    }

    /// For programs. The token itself is not in it.
    func json(_ profile: Profile) -> JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        return [
            "profile": .string(profile.name), "data_center": .string(profile.dataCenter.name),
            "accounts_url": .string(profile.dataCenter.accounts.absoluteString),
            "api_url": .string((token.apiDomain ?? profile.dataCenter.api(in: profile.environment)).absoluteString),
            "environment": .string(profile.environment.rawValue), "client_id": .string(profile.client.id),
            "user": user.map { user in
                [
                    "id": .string(user.id), "name": .string(user.name), "email": text(user.email), "role": text(user.role),
                    "profile": text(user.profile),
                ]
            } ?? .null,
            "organisation": organisation.map { ["zgid": .string($0.id), "name": .string($0.name)] } ?? .null,
            "scopes": .array(token.scopes.map { .string($0) }), "token_expires": text(token.expiry?.formatted(.iso8601)),
        ]
    }
}
