import Foundation

/// A file to be sent: one on this computer, or bytes with a name.
public struct UploadFile: Sendable, Hashable {
    /// What the server is to call it.
    public var name: String
    /// `image/png`; by the end of the name unless given.
    public var contentType: String
    public var content: Content

    public enum Content: Sendable, Hashable {
        /// Read piece by piece when it is sent, never whole.
        case file(URL)
        case data(Data)
    }

    public init(_ content: Content, name: String, contentType: String? = nil) {
        self.content = content
        self.name = name
        self.contentType = contentType ?? FileMediaType.of(fileName: name)
    }

    /// - Parameter name: the file's own if not given.
    public static func file(_ url: URL, name: String? = nil, contentType: String? = nil) -> UploadFile {
        UploadFile(.file(url), name: name ?? url.lastPathComponent, contentType: contentType)
    }

    public static func data(_ data: Data, name: String, contentType: String? = nil) -> UploadFile {
        UploadFile(.data(data), name: name, contentType: contentType)
    }

    /// In bytes.
    /// - Throws: ``CRMError`` `file.unusable` if it is no file that can be read.
    public func size() throws(CRMError) -> Int {
        switch content {
        case .data(let data): return data.count
        case .file(let url):
            let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
            guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
                let size = (attributes[.size] as? NSNumber)?.intValue,
                FileManager.default.isReadableFile(atPath: url.path)
            else { throw .file("\(url.lastPathComponent) is no file that can be read", "Check its path and permissions.") }
            return size
        }
    }
}
