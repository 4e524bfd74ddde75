/// How a body or result is put on the wire.
public enum PayloadContent: String, Hashable, Sendable, CaseIterable {
    case json
    /// A form of parts, one of which is a file.
    case multipart
    /// Bytes as they are, with a file name in the header.
    case binary
    /// An archive of one file, such as a CSV.
    case zip
}
