import Foundation

#if canImport(Glibc)
import Glibc
private let streamSocket = Int32(SOCK_STREAM.rawValue)
#elseif canImport(Musl)
import Musl
private let streamSocket = SOCK_STREAM
#else
import Darwin
private let streamSocket = SOCK_STREAM
#endif

/// A tiny HTTP server on this computer, for what only a real connection shows. Each connection gets one request
/// and whatever bytes the handler returns for it; nil closes the connection without a byte.
final class LoopbackServer: @unchecked Sendable {
    let port: UInt16
    private let listener: Int32
    private let received = Shared<[String]>([])

    /// The requests so far, as text.
    var requests: [String] { received.value }

    /// - Parameter listens: false keeps the port without listening, so that nobody answers there.
    init(listens: Bool = true, _ handler: @escaping @Sendable (String) -> String? = { _ in nil }) throws {
        listener = socket(AF_INET, streamSocket, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isReady = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && (!listens || listen(listener, 64) == 0) && getsockname(listener, $0, &length) == 0
            }
        }
        guard isReady else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        let received = received
        guard listens else { return }
        Thread.detachNewThread {
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Thread.detachNewThread { Self.serve(connection, received, handler) }
            }
            // Closed by the only one who accepts: the number of a closed socket is soon another server's.
            close(listener)
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func serve(_ connection: Int32, _ received: Shared<[String]>, _ handler: (String) -> String?) {
        defer { close(connection) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while !isComplete(bytes) {
            let count = recv(connection, &chunk, chunk.count, 0)
            if count <= 0 { return }
            bytes += chunk[..<count]
        }
        let request = String(decoding: bytes, as: UTF8.self)
        received.change { $0.append(request) }
        guard let answer = handler(request) else { return }
        let data = Array(answer.utf8)
        _ = data.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
    }

    /// Whether the head and as much body as it announces are there.
    private static func isComplete(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let announced = text[..<end.lowerBound].lowercased().components(separatedBy: "\r\n")
            .first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        return text[end.upperBound...].utf8.count >= announced ?? 0
    }

    static func answer(_ status: String, _ body: String, _ headers: [String] = []) -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers).joined(separator: "\r\n")
            + "\r\n\r\n" + body
    }
}
