/// How an access token becomes headers of a request. Replaceable, as gateways want another form than the CRM.
public struct AuthorizationHeader: Sendable {
    private let build: @Sendable (AccessToken) -> HTTPHeaders

    public init(_ build: @escaping @Sendable (AccessToken) -> HTTPHeaders) { self.build = build }

    /// `Authorization: <scheme> <token>`.
    public static func scheme(_ scheme: String) -> AuthorizationHeader {
        AuthorizationHeader { ["Authorization": "\(scheme) \($0.value.reveal())"] }
    }

    /// `Authorization: Bearer <token>`.
    public static let bearer = AuthorizationHeader.scheme("Bearer")

    public func headers(for token: AccessToken) -> HTTPHeaders { build(token) }
}
