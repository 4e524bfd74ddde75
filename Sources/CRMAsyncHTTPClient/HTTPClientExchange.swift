#if AsyncHTTPClient
import AsyncHTTPClient
import CRMRuntime
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// What a download's file did not take: it leaves the transport as it is.
struct ToBeThrown: Error { let error: any Error }

/// Collects the answer to one request, in memory or in a file, and gives up when nothing moves for too long.
///
/// `@unchecked`, as everything in it is read and changed on the event loop of its task alone.
final class HTTPClientExchange: HTTPClientResponseDelegate, @unchecked Sendable {
    typealias Response = CRMRuntime.HTTPResponse

    /// More than a page of records ever has; a header that promises more is not trusted with memory.
    private static let largestReservation = 64 << 20

    private let timeout: TimeAmount
    private let download: DownloadFile?
    private let uploadProgress: (@Sendable (TransferProgress) -> Void)?
    private let uploadSize: Int?
    private var uploaded = 0
    /// Whether the body goes into the file.
    private var streams = false
    private var response = CRMRuntime.HTTPResponse(status: 0)
    private var lastSign = NIODeadline.distantPast
    private var watch: Scheduled<Void>?

    init(_ request: CRMRuntime.HTTPRequest, timeout: TimeAmount) {
        self.timeout = timeout
        download = request.download
        uploadProgress = request.uploadProgress
        uploadSize =
            switch request.body {
            case .none: 0
            case .data(let data): data.count
            case .file(let file): (try? FileUpload(file)).map { Int($0.size) }
            }
    }

    func didSendRequestHead(task: HTTPClient.Task<Response>, _ head: HTTPRequestHead) {
        lastSign = .now()
        wait(for: task, until: lastSign + timeout)
    }

    func didSendRequestPart(task: HTTPClient.Task<Response>, _ part: IOData) {
        lastSign = .now()
        guard let uploadProgress else { return }
        uploaded += part.readableBytes
        uploadProgress(TransferProgress(bytes: uploaded, totalBytes: uploadSize))
    }

    func didReceiveHead(task: HTTPClient.Task<Response>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        lastSign = .now()
        response.status = Int(head.status.code)
        for (name, value) in head.headers { response.headers.append(name, value) }
        if let download {
            do {
                streams = try download.begin(status: response.status, headers: response.headers)
                if streams { return task.eventLoop.makeSucceededVoidFuture() }
            } catch {
                return task.eventLoop.makeFailedFuture(ToBeThrown(error: error))
            }
        }
        if let length = head.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > 0 {
            response.body.reserveCapacity(Swift.min(length, Self.largestReservation))
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Response>, _ part: ByteBuffer) -> EventLoopFuture<Void> {
        lastSign = .now()
        if streams, let download {
            // Off the loop, which waits for no disk; the next part comes when this one is written.
            let data = part.withUnsafeReadableBytes { Data($0) }
            return NIOThreadPool.singleton.runIfActive(eventLoop: task.eventLoop) {
                do { try download.write(data) } catch { throw ToBeThrown(error: error) }
            }
        }
        part.withUnsafeReadableBytes { bytes in
            if let start = bytes.baseAddress {
                response.body.append(start.assumingMemoryBound(to: UInt8.self), count: bytes.count)
            }
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<Response>) throws -> Response {
        watch?.cancel()
        if streams, let download {
            return CRMRuntime.HTTPResponse(status: response.status, headers: response.headers, streamedTo: download)
        }
        return response
    }

    func didReceiveError(task: HTTPClient.Task<Response>, _ error: any Error) { watch?.cancel() }

    /// One timer for the whole exchange, set anew only when it goes off: parts arrive far more often.
    private func wait(for task: HTTPClient.Task<Response>, until deadline: NIODeadline) {
        watch = task.eventLoop.scheduleTask(deadline: deadline) { [weak self] in
            guard let self else { return }
            let end = lastSign + timeout
            if end <= .now() {
                task.fail(reason: HTTPClientError.readTimeout)
            } else {
                wait(for: task, until: end)
            }
        }
    }
}
#endif
