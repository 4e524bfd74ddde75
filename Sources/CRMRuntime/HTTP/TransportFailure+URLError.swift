import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension TransportFailure {
    /// What an error of `URLSession` means; cancellation becomes `CancellationError`. The original is not kept:
    /// its `userInfo` repeats the whole URL.
    static func of(_ error: any Error) -> any Error {
        guard let error = error as? URLError else {
            return TransportFailure(.other, reason: "\((error as NSError).domain) \((error as NSError).code)")
        }
        if error.code == .cancelled { return CancellationError() }
        let (cause, reason) = meaning(of: error.code)
        return TransportFailure(cause, reason: "\(reason) (URLError \(error.code.rawValue))")
    }

    private static func meaning(of code: URLError.Code) -> (Cause, String) {
        switch code {
        case .cannotFindHost, .dnsLookupFailed: (.cannotConnect, "the host's name is unknown")
        case .cannotConnectToHost: (.cannotConnect, "nobody answers at this address")
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff: (.cannotConnect, "there is no network")
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
            (.insecureConnection, "no acceptable encrypted connection")
        case .timedOut: (.timedOut, "nothing arrived in time")
        // On Linux a connection that ends in mid-answer is an unknown error.
        case .networkConnectionLost, .badServerResponse, .cannotParseResponse, .zeroByteResource,
            .cannotDecodeRawData, .cannotDecodeContentData, .unknown:
            (.connectionLost, "the connection ended before the answer was complete")
        case .badURL, .unsupportedURL, .fileDoesNotExist, .fileIsDirectory, .noPermissionsToReadFile,
            .requestBodyStreamExhausted:
            (.unusableRequest, "the request cannot be sent as it is")
        default: (.other, "the transport failed")
        }
    }
}
