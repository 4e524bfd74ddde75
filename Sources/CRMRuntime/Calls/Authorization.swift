/// How an access token gets into a request: as headers, mostly, or wherever a vendor wants it. Replaceable, as gateways
/// want another form than the CRM.
public struct Authorization: Sendable {
    private let edit: @Sendable (AccessToken, inout HTTPRequest) -> Void

    /// - Parameter edit: puts the token into the request, which is complete but for it. Errors show the URL of the request
    ///   that comes out, without the parameters that ``Redaction`` knows as secret.
    public init(editing edit: @escaping @Sendable (AccessToken, inout HTTPRequest) -> Void) { self.edit = edit }

    /// - Parameter headers: replace those of the same names.
    public init(_ headers: @escaping @Sendable (AccessToken) -> HTTPHeaders) {
        self.init(editing: { token, request in
            for field in headers(token).fields { request.headers[field.name] = field.value }
        })
    }

    /// `Authorization: <scheme> <token>`.
    public static func scheme(_ scheme: String) -> Authorization {
        Authorization { ["Authorization": "\(scheme) \($0.value.reveal())"] }
    }

    /// `Authorization: Bearer <token>`.
    public static let bearer = Authorization.scheme("Bearer")

    public func put(_ token: AccessToken, into request: inout HTTPRequest) { edit(token, &request) }
}
