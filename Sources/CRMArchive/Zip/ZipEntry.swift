/// A file or folder in an archive.
public struct ZipEntry: Sendable, Hashable {
    public enum Method: Sendable, Hashable {
        case stored, deflated
        /// Not supported; the number in the archive.
        case other(Int)

        init(_ number: Int) {
            self =
                switch number {
                case 0: .stored
                case 8: .deflated
                default: .other(number)
                }
        }
    }

    /// Its path, with `/` between folders: relative, without `..`, so it can be put below a folder as it is.
    public let name: String
    public let method: Method
    /// Bytes in the archive.
    public let compressedSize: Int
    /// Plain bytes.
    public let size: Int
    /// Checksum of the plain bytes.
    public let checksum: UInt32
    public let isEncrypted: Bool

    /// Where its local header stands.
    let offset: Int
    /// The name's bytes, to be compared with the local header.
    let nameBytes: [UInt8]
    /// Sizes and checksum follow the data.
    let hasDescriptor: Bool

    public var isFolder: Bool { name.hasSuffix("/") }
}
