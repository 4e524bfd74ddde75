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
    private let figures: Aside<APILimits>

    /// What the answer says of the API's allowance; no part of what makes two files equal.
    public var limits: APILimits { figures.value }

    init(url: URL, size: Int, _ response: HTTPResponse) {
        self.url = url
        fileName = ContentDisposition(response.headers["Content-Disposition"])?.fileName
        self.size = size
        contentType = response.headers["Content-Type"]
        figures = Aside(value: response.limits)
    }
}
