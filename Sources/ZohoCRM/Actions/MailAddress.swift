import RecordCore

/// An e-mail address, with the name of its owner where it is known.
public struct MailAddress: Sendable, Hashable, ExpressibleByStringLiteral {
    public var email: String
    public var name: String?

    public init(_ email: String, name: String? = nil) {
        self.email = email
        self.name = name
    }

    public init(stringLiteral value: String) { self.init(value) }

    var json: JSONValue {
        let name = name.map { [JSONMember("user_name", .string($0))] } ?? []
        return .object(name + [JSONMember("email", .string(email))])
    }

    init?(_ value: JSONValue?) {
        guard let email = value?["email"]?.string, !email.isEmpty else { return nil }
        self.init(email, name: value?["user_name"]?.string)
    }
}
