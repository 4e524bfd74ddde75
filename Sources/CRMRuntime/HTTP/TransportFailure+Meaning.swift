extension TransportFailure.Cause {
    /// The kind of error that a caller gets for it.
    var kind: CRMError.Kind {
        switch self {
        case .cannotConnect: .cannotConnect
        case .insecureConnection: .insecureConnection
        case .connectionLost: .connectionLost
        case .timedOut: .timedOut
        case .unusableRequest: .refused(rule: "request")
        case .other: .transport
        }
    }

    /// nil where the same would happen again. A transport's unknown trouble may have hit the call half-way.
    var retryCause: RetryCause? {
        switch self {
        case .cannotConnect: .cannotConnect
        case .connectionLost, .other: .connectionLost
        case .timedOut: .timedOut
        case .insecureConnection, .unusableRequest: nil
        }
    }

    var nextAction: String {
        switch self {
        case .cannotConnect: "Check the network and the address; nothing was sent."
        case .insecureConnection: "Check the date of this computer and whether a proxy breaks encryption."
        case .connectionLost, .other: "Try again; for a call that writes, look first whether it was carried out."
        case .timedOut: "Try again later or allow more time; for a call that writes, look first whether it was carried out."
        case .unusableRequest: "Correct the request; nothing was sent."
        }
    }
}
