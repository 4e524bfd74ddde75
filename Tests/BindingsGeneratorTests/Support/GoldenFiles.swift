import Foundation
import Testing

/// Expected output as files, compared byte for byte. `CRM_RECORD_GOLDEN=1 swift test` writes them anew; version
/// control then shows what changed.
enum GoldenFiles {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func compare(_ text: String, with path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let url = folder.appendingPathComponent(path)
        if ProcessInfo.processInfo.environment["CRM_RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        guard !text.utf8.elementsEqual(expected.utf8) else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let row = zip(lines, expectedLines).prefix { $0 == $1 }.count
        let found = row < lines.count ? String(lines[row]) : "the end"
        let wanted = row < expectedLines.count ? String(expectedLines[row]) : "the end"
        Issue.record("\(path):\(row + 1): expected \(wanted.debugDescription), found \(found.debugDescription)", sourceLocation: sourceLocation)
    }
}
