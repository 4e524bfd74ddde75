import Foundation
import ZohoCRM

/// The bytes of a downloaded file, piece by piece.
///
/// They lie in a temporary file that only this user can read and that is gone when the last copy of this value and of its
/// iterators is. So they can be read more than once, and nothing is left behind by a loop that is left early or cancelled.
public struct FileBytes: AsyncSequence, Sendable {
    public typealias Element = Data

    /// What the server calls the file, without any folder; nil where it does not say.
    public var fileName: String? { file.downloaded.fileName }
    /// In bytes.
    public var size: Int { file.downloaded.size }
    /// As in the answer, with its parameters: `text/csv;charset=utf-8`.
    public var contentType: String? { file.downloaded.contentType }

    let file: TemporaryDownload

    public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

    /// It belongs to the task that iterates.
    public struct Iterator: AsyncIteratorProtocol {
        private static let pieceSize = 256 * 1024

        let file: TemporaryDownload
        private var handle: FileHandle?
        private var isOver = false

        init(file: TemporaryDownload) { self.file = file }

        /// The next piece, at most 256 KB.
        /// - Throws: `CRMError` `file.unusable` if the temporary file cannot be read; `CancellationError`.
        public mutating func next() async throws -> Data? {
            try Task.checkCancellation()
            guard !isOver else { return nil }
            do {
                let handle = try self.handle ?? FileHandle(forReadingFrom: file.downloaded.url)
                self.handle = handle
                if let piece = try handle.read(upToCount: Self.pieceSize), !piece.isEmpty { return piece }
            } catch {
                isOver = true
                throw CRMError(
                    .localFile, "The temporary file of a download cannot be read.",
                    nextAction: "Check the folder for temporary files and its disk.", underlying: error)
            }
            isOver = true
            try? handle?.close()
            handle = nil
            return nil
        }
    }
}
