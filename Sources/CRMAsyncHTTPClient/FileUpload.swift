#if AsyncHTTPClient
import AsyncHTTPClient
import CRMRuntime
import Foundation
import NIOCore
import NIOPosix

/// A file as the body of a request, read piece by piece as the connection takes them.
struct FileUpload: Sendable {
    private static let pieceSize = 1 << 17

    private let file: URL
    let size: Int64

    /// - Throws: `TransportFailure` if the file cannot be read.
    init(_ file: URL) throws {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        guard FileManager.default.isReadableFile(atPath: file.path), let size = attributes?[.size] as? NSNumber else {
            throw TransportFailure(.unusableRequest, reason: "the file \(file.lastPathComponent) cannot be read")
        }
        self.file = file
        self.size = size.int64Value
    }

    func body(on loop: any EventLoop) -> HTTPClient.Body {
        .stream(contentLength: size) { [file] writer in
            NIOThreadPool.singleton.runIfActive(eventLoop: loop) { try FileHandle(forReadingFrom: file) }
                .flatMap { Self.send(from: $0, to: writer, on: loop) }
        }
    }

    private static func send(
        from handle: FileHandle, to writer: HTTPClient.Body.StreamWriter, on loop: any EventLoop
    ) -> EventLoopFuture<Void> {
        NIOThreadPool.singleton.runIfActive(eventLoop: loop) {
            ByteBuffer(bytes: try handle.read(upToCount: pieceSize) ?? Data())
        }.flatMap { piece in
            guard piece.readableBytes > 0 else { return loop.makeSucceededVoidFuture() }
            return writer.write(.byteBuffer(piece)).flatMap { send(from: handle, to: writer, on: loop) }
        }
    }
}
#endif
