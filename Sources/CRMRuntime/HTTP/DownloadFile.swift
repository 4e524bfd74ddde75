import Foundation

/// Takes the body of an answer as it arrives and makes a file of it.
///
/// The bytes go to a hidden file beside the destination, which gets its name only when it is complete: nobody ever
/// finds half a file there. Errors and pages of HTML never become the file.
///
/// A class with a lock: a transport writes from its own threads while the call that waits may be given up.
public final class DownloadFile: @unchecked Sendable {
    /// As much of the beginning as an error object or the start of a web page takes.
    private static let headLimit = 64 * 1024

    private let place: DownloadPlace
    private let progress: (@Sendable (TransferProgress) -> Void)?
    private let lock = NSLock()
    private var partial: PartialFile?
    private var total: Int?
    private var count = 0
    private var beginning = Data()
    private var isOver = false

    /// - Parameter destination: the file, or a folder that exists: the server's name for the file is used then.
    init(to destination: URL, progress: (@Sendable (TransferProgress) -> Void)? = nil) throws(CRMError) {
        place = try DownloadPlace(destination)
        self.progress = progress
    }

    deinit { partial?.remove() }

    /// The bytes written so far.
    public var received: Int { lock.withLock { count } }

    /// Whether the current attempt has an answer that goes into the file.
    var hasBegun: Bool { lock.withLock { partial != nil } }

    /// The first bytes of what was written: enough to see what it is.
    var head: Data { lock.withLock { beginning } }

    /// The head of an answer is there. Whatever an earlier attempt has written is forgotten.
    /// - Returns: whether the body belongs into the file.
    /// - Throws: ``CRMError`` `file.unusable` if the file cannot be written.
    public func begin(status: Int, headers: HTTPHeaders) throws -> Bool {
        reset()
        guard (200..<300).contains(status), status != 204 else { return false }
        try lock.withLock {
            guard !isOver else { throw CancellationError() }
            partial = try PartialFile(in: place.folder)
            // The length of a compressed body is not that of the file.
            total = headers["Content-Encoding"] == nil ? headers["Content-Length"].flatMap { Int($0) } : nil
        }
        return true
    }

    /// - Throws: ``CRMError`` `file.unusable` if the bytes cannot be written, for instance because the disk is full.
    public func write(_ bytes: Data) throws {
        let now = try lock.withLock {
            guard let partial else { throw CancellationError() }
            try partial.write(bytes)
            count += bytes.count
            if beginning.count < Self.headLimit { beginning.append(bytes.prefix(Self.headLimit - beginning.count)) }
            return TransferProgress(bytes: count, totalBytes: total)
        }
        progress?(now)
    }

    /// The bytes that the server announced and did not send; nil if none are missing.
    var missing: (received: Int, total: Int)? {
        lock.withLock { if let total, count < total { (count, total) } else { nil } }
    }

    /// Gives the complete file its name.
    func keep(_ response: HTTPResponse) throws -> DownloadedFile {
        let name = ContentDisposition(response.headers["Content-Disposition"])?.fileName
        let (partial, size) = lock.withLock { (self.partial, count) }
        guard let partial else { throw CancellationError() }
        let url = try place.put(partial, named: name)
        lock.withLock { self.partial = nil }
        return DownloadedFile(url: url, size: size, response)
    }

    /// Forgets the attempt; another may follow.
    func reset() {
        lock.withLock {
            partial?.remove()
            partial = nil
            total = nil
            count = 0
            beginning = Data()
        }
    }

    /// Ends it: what is not kept by now is gone, and a transport that still writes is refused.
    func close() {
        reset()
        lock.withLock { isOver = true }
    }
}
