import CRMArchive
import Foundation

/// Small files for downloads that the sandbox has nothing for.
enum CannedFile {
    static func file(for operation: SpecifiedOperation, isArchive: Bool) -> StoredFile {
        let name = operation.area
        if isArchive || operation.path.isAddress { return StoredFile(name: "\(name).zip", bytes: emptyArchive) }
        let words = operation.path.segments.compactMap(\.word).joined(separator: " ").lowercased()
        if words.contains("photo") || words.contains("image") { return StoredFile(name: "\(name).png", bytes: dot) }
        return StoredFile(name: "\(name).txt", bytes: Array("A made-up file of the sandbox.\n".utf8))
    }

    /// A ZIP archive without files is its end record alone.
    private static let emptyArchive: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)

    /// A PNG image of one transparent dot.
    private static let dot: [UInt8] = [UInt8](
        Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==") ?? Data())
}
