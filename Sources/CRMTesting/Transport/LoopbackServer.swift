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

/// A tiny HTTP server on this computer, for what only a real connection shows.
///
/// The handler sees each request as text and returns whatever bytes are to be sent for it; nil closes the connection
/// without a byte. It ends with its last use.
public final class LoopbackServer: @unchecked Sendable {
    /// Answers one request, head and body as text.
    public typealias Handler = @Sendable (String) -> String?

    public let port: UInt16
    private let listener: Int32
    private let log = Log()

    /// The requests so far, as text.
    public var requests: [String] { log.requests }
    /// How many connections were made.
    public var connections: Int { log.connections }

    /// - Parameters:
    ///   - listens: false keeps the port without listening, so that nobody answers there.
    ///   - keepsAlive: takes one request after the other on a connection; otherwise closes it behind the first.
    /// - Throws: `POSIXError` if there is no port to be had.
    public init(listens: Bool = true, keepsAlive: Bool = false, _ handler: @escaping Handler = { _ in nil }) throws {
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
        guard listens else { return }
        Thread.detachNewThread { [log] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                log.connected()
                Thread.detachNewThread { Self.serve(connection, keepsAlive, log, handler) }
            }
            // Closed by the only one who accepts: the number of a closed socket is soon another server's.
            close(listener)
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// An address on this server.
    public func url(_ pathAndQuery: String = "/") -> URL {
        URL(string: "http://127.0.0.1:\(port)\(pathAndQuery)") ?? URL(fileURLWithPath: "/")
    }

    /// A complete answer.
    /// - Parameter status: number and words, `200 OK`.
    public static func answer(_ status: String, _ body: String, _ headers: [String] = [], keepsAlive: Bool = false) -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + (keepsAlive ? [] : ["Connection: close"]) + headers)
            .joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    private static func serve(_ connection: Int32, _ keepsAlive: Bool, _ log: Log, _ handler: Handler) {
        defer { close(connection) }
        repeat {
            guard let request = receive(connection) else { return }
            log.received(request)
            guard let answer = handler(request) else { return }
            var rest = Array(answer.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, noSignal) }
                if count <= 0 { return }
                rest = rest.dropFirst(count)
            }
        } while keepsAlive
    }

    /// One request; nil at the end of the connection.
    private static func receive(_ connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while !isComplete(bytes) {
            let count = recv(connection, &chunk, chunk.count, 0)
            if count <= 0 { return nil }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the head and as much body as it announces are there.
    private static func isComplete(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let head = text[..<end.lowerBound].lowercased().components(separatedBy: "\r\n")
        if head.contains("transfer-encoding: chunked") { return text.hasSuffix("0\r\n\r\n") }
        let announced = head.first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        return text[end.upperBound...].utf8.count >= announced ?? 0
    }

    #if canImport(Darwin)
    private static let noSignal: Int32 = 0
    #else
    private static let noSignal = Int32(MSG_NOSIGNAL)
    #endif

    /// What came in. A lock, as every connection has a thread.
    private final class Log: @unchecked Sendable {
        private let lock = NSLock()
        private var all: [String] = []
        private var accepted = 0
        var requests: [String] { lock.withLock { all } }
        var connections: Int { lock.withLock { accepted } }
        func received(_ request: String) { lock.withLock { all.append(request) } }
        func connected() { lock.withLock { accepted += 1 } }
    }
}
