#if AsyncHTTPClient
import AsyncHTTPClient
import CRMRuntime
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

extension TransportFailure {
    /// What an error of AsyncHTTPClient or of NIO means; cancellation becomes `CancellationError`. The original is
    /// not kept: it may repeat the URL.
    static func of(_ error: any Error) -> any Error {
        switch error {
        case is TransportFailure, is CancellationError: return error
        case let passed as ToBeThrown: return passed.error
        case let error as HTTPClientError:
            if error == .cancelled { return CancellationError() }
            return TransportFailure(cause(of: error), reason: error.shortDescription)
        case is NIOConnectionError:
            return TransportFailure(.cannotConnect, reason: "nobody answers at this address")
        case is SocketAddressError:
            return TransportFailure(.cannotConnect, reason: "the host's name is unknown")
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            return TransportFailure(.insecureConnection, reason: "no acceptable encrypted connection")
        case is HTTPParserError:
            return TransportFailure(.connectionLost, reason: "the answer is no HTTP")
        case let error as ChannelError:
            if case .connectTimeout = error { return TransportFailure(.cannotConnect, reason: "nobody answers in time") }
            return TransportFailure(.connectionLost, reason: "the connection ended before the answer was complete")
        case let error as IOError:
            if neverConnected.contains(error.errnoCode) {
                return TransportFailure(.cannotConnect, reason: "nobody answers at this address (errno \(error.errnoCode))")
            }
            return TransportFailure(.connectionLost, reason: "the connection ended (errno \(error.errnoCode))")
        default:
            return TransportFailure(.other, reason: "\(type(of: error))")
        }
    }

    /// What only an attempt to connect ends with.
    private static let neverConnected: Set<CInt> = [
        ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN, EADDRNOTAVAIL,
    ]

    private static func cause(of error: HTTPClientError) -> Cause {
        switch error {
        case .readTimeout, .writeTimeout, .deadlineExceeded: .timedOut
        case .connectTimeout, .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
            .proxyAuthenticationRequired, .invalidProxyResponse, .alreadyShutdown:
            .cannotConnect
        case .tlsHandshakeTimeout: .insecureConnection
        case .remoteConnectionClosed, .uncleanShutdown, .requestStreamCancelled: .connectionLost
        case .invalidURL, .emptyHost, .missingSocketPath, .emptyScheme, .bodyLengthMismatch, .writeAfterRequestSent,
            .contentLengthMissing, .traceRequestWithBody, .identityCodingIncorrectlyPresent:
            .unusableRequest
        // These carry names, so they cannot be compared.
        default: error.shortDescription.hasPrefix("Invalid header field") ? .unusableRequest : .other
        }
    }
}
#endif
