import Foundation

/// Programs that others have written, for comparison; tests that need one are skipped where it is missing.
enum Tools {
    static let hasPython = has("python3")
    static let hasZip = has("zip")

    private static func has(_ name: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    struct Failure: Error {
        let output: String
    }

    /// - Throws: what it printed, unless it ended well.
    @discardableResult
    static func run(_ words: String...) async throws -> Data {
        let result = try await TestCommand.run(words, withErrors: true)
        guard result.status == 0 else { throw Failure(output: String(decoding: result.output, as: UTF8.self)) }
        return result.output
    }
}
