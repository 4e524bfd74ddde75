import Foundation
import RecordCore

// A record as JSON, for stores that keep text. It holds secrets in the clear, so only stores have business with it.

extension TokenRecord {
    /// All of the record. Times are milliseconds since 1970, as in the stores of other clients.
    public var json: JSONValue {
        var members = [JSONMember("generation", .number(JSONNumber(generation)))]
        if let refreshToken { members.append(JSONMember("refresh_token", .string(refreshToken.reveal()))) }
        if let token = accessToken {
            members.append(JSONMember("access_token", .string(token.value.reveal())))
            if let expiry = token.expiry { members.append(JSONMember("expiry", .milliseconds(expiry))) }
            if let issued = token.issued { members.append(JSONMember("issued", .milliseconds(issued))) }
            if let domain = token.apiDomain { members.append(JSONMember("api_domain", .string(domain.absoluteString))) }
            if !token.scopes.isEmpty { members.append(JSONMember("scopes", .array(token.scopes.map { .string($0) }))) }
        }
        if !requests.isEmpty {
            members.append(JSONMember("requests", .array(requests.map { .milliseconds($0) })))
        }
        if let owner { members.append(JSONMember("owner", .string(owner))) }
        if let refusedUntil { members.append(JSONMember("refused_until", .milliseconds(refusedUntil))) }
        return .object(members)
    }

    /// Reads what `json` wrote. What is missing or odd counts as not there; nil if it is no object.
    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        let generation = json["generation"]?.int ?? 0
        self.init(
            refreshToken: json["refresh_token"]?.string.map { Secret($0) }, generation: generation,
            requests: (json["requests"]?.array ?? []).compactMap(\.date), refusedUntil: json["refused_until"]?.date, owner: json["owner"]?.string)
        if let text = json["access_token"]?.string {
            accessToken = AccessToken(
                Secret(text), expiry: json["expiry"]?.date, issued: json["issued"]?.date, generation: generation,
                apiDomain: json["api_domain"]?.string.flatMap { URL(string: $0) },
                scopes: (json["scopes"]?.array ?? []).compactMap(\.string))
        }
    }
}

extension JSONValue {
    fileprivate static func milliseconds(_ date: Date) -> JSONValue {
        .number(JSONNumber(Int((date.timeIntervalSince1970 * 1000).rounded())))
    }

    fileprivate var date: Date? { double.map { Date(timeIntervalSince1970: $0 / 1000) } }
}
