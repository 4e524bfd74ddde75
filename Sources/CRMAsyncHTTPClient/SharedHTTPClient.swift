#if AsyncHTTPClient
import AsyncHTTPClient
import CRMRuntime
import Foundation
import NIOCore
import NIOHTTP1

/// The client behind the copies of a transport, which must be told when nobody uses it any more.
final class SharedHTTPClient: Sendable {
    private let client: HTTPClient
    private let timeout: Duration
    // One loop for the answers, and by preference for the connections: no part of a body changes threads. It is no more
    // than a preference, as for a loop that is demanded the client opens connections beyond every limit.
    private let loop: any EventLoop

    init(_ configuration: HTTPClient.Configuration, timeout: Duration, group: any EventLoopGroup) {
        client = HTTPClient(eventLoopGroup: group, configuration: configuration)
        self.timeout = timeout
        loop = group.next()
    }

    deinit { client.shutdown { _ in } }

    func start(_ request: CRMRuntime.HTTPRequest) throws -> HTTPClient.Task<CRMRuntime.HTTPResponse> {
        var headers = NIOHTTP1.HTTPHeaders()
        headers.reserveCapacity(request.headers.fields.count + 3)
        for field in request.headers.fields { headers.add(name: field.name, value: field.value) }
        if !headers.contains(name: "Accept-Encoding") { headers.add(name: "Accept-Encoding", value: "gzip, deflate") }
        return client.execute(
            request: try HTTPClient.Request(
                url: request.url, method: NIOHTTP1.HTTPMethod(rawValue: request.method.rawValue), headers: headers,
                body: try body(of: request)),
            delegate: HTTPClientExchange(request, timeout: TimeAmount(request.timeout ?? timeout)),
            eventLoop: .delegate(on: loop))
    }

    private func body(of request: CRMRuntime.HTTPRequest) throws -> HTTPClient.Body? {
        switch request.body {
        case .none: nil
        case .data(let data): .byteBuffer(ByteBuffer(bytes: data))
        case .file(let file): try FileUpload(file).body(on: loop)
        }
    }
}

extension TimeAmount {
    /// The same length of time; what is longer than a century is a century.
    init(_ duration: Duration) {
        let seconds = Swift.min(duration.seconds, 3_155_760_000)
        self = .nanoseconds(Int64((seconds * 1e9).rounded()))
    }
}
#endif
