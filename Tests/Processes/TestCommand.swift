import Foundation

/// Runs a command to its end, on a thread of its own: tests share as many threads as there are processors, and one that
/// waits for a command on them holds up the very server that the command talks to.
enum TestCommand {
    /// - Parameter words: the name of a program on the path, and its arguments.
    /// - Returns: what it printed, errors with it if wanted, and its exit status.
    static func run(_ words: [String], withErrors: Bool = false) async throws -> (output: Data, status: Int32) {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                let process = Process()
                let pipe = Pipe()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = words
                process.standardOutput = pipe
                if withErrors { process.standardError = pipe }
                InheritedDescriptors.withhold()
                do {
                    try process.run()
                } catch {
                    return continuation.resume(throwing: error)
                }
                let output = pipe.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                continuation.resume(returning: (output, process.terminationStatus))
            }
        }
    }
}
