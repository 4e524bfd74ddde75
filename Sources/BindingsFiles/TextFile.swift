import Foundation

/// Files that are only touched when their content changes, and never half written.
package enum TextFile {
    package enum Outcome: Equatable { case written, unchanged }

    /// Writes through a temporary file beside the target, so that readers see the old content or the new.
    @discardableResult
    package static func write(_ text: String, to url: URL) throws -> Outcome {
        let data = Data(text.utf8)
        if let old = try? Data(contentsOf: url), old == data { return .unchanged }
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url, options: .atomic)
        return .written
    }

    package static func read(_ url: URL) -> String? {
        (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
    }
}
