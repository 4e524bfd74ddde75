import CRMArchive
import Foundation

/// Small files for downloads that the sandbox has nothing for.
enum CannedFile {
    static func file(for operation: SpecifiedOperation, isArchive: Bool) -> StoredFile {
        let name = operation.area
        if isArchive || operation.path.isAddress { return StoredFile(name: "\(name).zip", bytes: archive(of: name)) }
        let words = operation.path.segments.compactMap(\.word).joined(separator: " ").lowercased()
        if words.contains("photo") || words.contains("image") { return StoredFile(name: "\(name).png", bytes: dot) }
        return StoredFile(name: "\(name).txt", bytes: Array("A made-up file of the sandbox.\n".utf8))
    }

    /// With one table, as archives of data are.
    private static func archive(of name: String) -> [UInt8] {
        (try? ZipWriter.archive([(name: "\(name).csv", bytes: Array("Id\n".utf8))])) ?? []
    }

    /// A PNG image of one transparent dot.
    private static let dot: [UInt8] = [UInt8](
        Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==") ?? Data())
}
