import Foundation
import ZohoCRM

// A profile in the file of profiles. The client's secret is in it, so only that file has business with this form.
extension Profile {
    var json: JSONValue {
        var members = [
            JSONMember("name", .string(name)), JSONMember("kind", .string(kind.rawValue)),
            JSONMember("environment", .string(environment.rawValue)), JSONMember("client_id", .string(client.id)),
        ]
        if dataCenter.name == "custom" {
            members.append(JSONMember("accounts_url", .string(dataCenter.accounts.absoluteString)))
            members.append(JSONMember("api_url", .string(dataCenter.api.absoluteString)))
        } else {
            members.append(JSONMember("data_center", .string(dataCenter.name)))
        }
        if !client.secret.isEmpty { members.append(JSONMember("client_secret", .string(client.secret.reveal()))) }
        if let organisation { members.append(JSONMember("organisation", .string(organisation))) }
        if !scopes.isEmpty { members.append(JSONMember("scopes", .array(scopes.map { .string($0.rawValue) }))) }
        if let user { members.append(JSONMember("user", .string(user))) }
        return .object(members)
    }

    /// nil if something needed is missing or unknown.
    init?(json: JSONValue) {
        guard let name = json["name"]?.string, let id = json["client_id"]?.string,
            let kind = Kind(rawValue: json["kind"]?.string ?? Kind.user.rawValue),
            let environment = DataCenter.Environment(rawValue: json["environment"]?.string ?? "production"),
            let center = Self.dataCenter(json)
        else { return nil }
        self.init(
            name: name, kind: kind, dataCenter: center, environment: environment,
            client: ClientCredentials(id: id, secret: Secret(json["client_secret"]?.string ?? "")),
            organisation: json["organisation"]?.string,
            scopes: (json["scopes"]?.array ?? []).compactMap(\.string).map { OAuthScope($0) }, user: json["user"]?.string)
    }

    private static func dataCenter(_ json: JSONValue) -> DataCenter? {
        if let name = json["data_center"]?.string { return DataCenter(named: name) }
        guard let accounts = json["accounts_url"]?.string.flatMap({ URL(string: $0) }),
            let api = json["api_url"]?.string.flatMap({ URL(string: $0) })
        else { return nil }
        return .custom(accounts: accounts, api: api)
    }
}
