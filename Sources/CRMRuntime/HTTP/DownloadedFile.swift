import Foundation

/// A file that was downloaded: complete, and in its place.
public struct DownloadedFile: Sendable, Hashable {
    /// Where it lies.
    public let url: URL
    /// What the server calls it, without any folder; nil where it does not say.
    public let fileName: String?
    /// In bytes.
    public let size: Int
    /// As in the answer, with its parameters: `text/csv;charset=utf-8`.
    public let contentType: String?
}
