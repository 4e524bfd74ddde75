/// What came back for one call, beside its value: the status, the headers, and what they say of the API's allowance.
public struct CallResponse: Sendable, Hashable {
    /// `records.list`.
    public let call: String
    public let method: HTTPMethod
    /// With secrets replaced by `…`.
    public let url: String
    public let status: Int
    /// With secrets replaced by `…`.
    public let headers: HTTPHeaders
    public let limits: APILimits
    /// How many times the call was sent.
    public let attempts: Int
}
