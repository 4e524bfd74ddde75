#if CommandLine
import FlyingFox
import FlyingSocks

/// A body that announces more bytes than it has and then fails: the server closes the connection in the middle of the
/// answer, which is what a `SandboxFault` orders.
struct BrokenBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let bytes: [UInt8]

    static func sequence(_ bytes: [UInt8], announced: Int) -> HTTPBodySequence {
        HTTPBodySequence(from: BrokenBody(bytes: bytes), count: Swift.max(announced, bytes.count + 1))
    }

    func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        private var rest: ArraySlice<UInt8>

        init(bytes: [UInt8]) { rest = bytes[...] }

        mutating func next() async throws -> UInt8? {
            guard let byte = rest.popFirst() else { throw SocketError.disconnected }
            return byte
        }

        mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
            guard !rest.isEmpty else { throw SocketError.disconnected }
            let chunk = rest.prefix(Swift.max(1, count))
            rest = rest.dropFirst(chunk.count)
            return chunk
        }
    }
}
#endif
