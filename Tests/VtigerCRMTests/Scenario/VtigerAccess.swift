import VtigerCRM

/// How the scenario reaches a server: where it is, as whom, and over what.
struct VtigerAccess: Sendable {
    var url: String
    var user: String
    var key: Secret
    var transport: any HTTPTransport = URLSessionTransport()

    /// - Parameters:
    ///   - key: another access key than the right one.
    ///   - user: another user.
    func client(
        user: String? = nil, key: Secret? = nil, transport: (any HTTPTransport)? = nil, observer: (any ClientObserver)? = nil
    ) throws -> VtigerCRM {
        try VtigerCRM(
            url: url, user: user ?? self.user, accessKey: key ?? self.key, transport: transport ?? self.transport, observer: observer)
    }
}
