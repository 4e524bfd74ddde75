#if CommandLine
import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// The real `crm`, as a process with a home of its own.
///
/// Made by `posix_spawn`, read and waited for by threads that block: Foundation's `Process` on Linux misses ends of
/// processes when several start and end at the same time.
final class CrmProcess: Sendable {
    /// How it ended: its exit status, or 128 and the number of the signal, as shells have it.
    struct Run: Sendable {
        let status: Int32
        let output: String
        let talk: String
    }

    private let process: pid_t
    private let output: Channel
    private let talk: Channel
    private let ends: AsyncStream<Int32>

    /// - Parameters:
    ///   - home: where its files go.
    ///   - environment: beside the path and the home; nothing else of the test's own.
    ///   - input: all of standard input; less than a pipe holds.
    init(_ arguments: [String], home: URL, environment: [String: String] = [:], input: String = "") throws {
        Self.start.lock()
        defer { Self.start.unlock() }
        let (stdin, stdout, stderr) = (try Self.pipe(), try Self.pipe(), try Self.pipe())
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, end) in [stdin.read, stdout.write, stderr.write].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
        }
        // Whoever runs the tests in the background may ignore Ctrl-C; the process must not.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        InheritedDescriptors.withhold()

        let own = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": home.path].merging(environment) { $1 }
        var words: [UnsafeMutablePointer<CChar>?] = ([Self.executable.path] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = own.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var number: pid_t = 0
        let code = posix_spawn(&number, Self.executable.path, &actions, &attributes, &words, &variables)
        for end in [stdin.read, stdout.write, stderr.write] { close(end) }
        // All of it fits, so nothing waits; who ends without reading is no error.
        if code == 0, !input.isEmpty { _ = Array(input.utf8).withUnsafeBytes { write(stdin.write, $0.baseAddress, $0.count) } }
        close(stdin.write)
        (output, talk) = (Channel(stdout.read), Channel(stderr.read))
        let child = number
        process = child
        let (ends, report) = AsyncStream.makeStream(of: Int32.self)
        self.ends = ends
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
        Thread.detachNewThread {
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            report.yield(status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f)
            report.finish()
        }
    }

    /// Waits until it has said this on standard error; what it said so far.
    func talk(until mark: String) async -> String { await talk.read(until: mark) }

    /// Waits until it has written this to standard output; what it wrote so far.
    func output(until mark: String) async -> String { await output.read(until: mark) }

    /// Ctrl-C.
    func interrupt() { kill(process, SIGINT) }

    func end() async -> Run {
        let output = await output.read(until: nil)
        let talk = await talk.read(until: nil)
        let status = await ends.first { _ in true }
        return Run(status: status ?? -1, output: output, talk: talk)
    }

    /// What it writes, as it comes. For one reader.
    private final class Channel: @unchecked Sendable {
        private var bytes: [UInt8] = []
        private var pieces: AsyncStream<[UInt8]>.AsyncIterator

        init(_ descriptor: Int32) {
            let (stream, report) = AsyncStream.makeStream(of: [UInt8].self)
            pieces = stream.makeAsyncIterator()
            Thread.detachNewThread {
                var buffer = [UInt8](repeating: 0, count: 4_096)
                while true {
                    let count = Foundation.read(descriptor, &buffer, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { break }
                    report.yield(Array(buffer.prefix(count)))
                }
                close(descriptor)
                report.finish()
            }
        }

        /// Reads until the text has this in it, or to the end.
        func read(until mark: String?) async -> String {
            var text: String { String(decoding: bytes, as: UTF8.self) }
            while mark.map({ !text.contains($0) }) ?? true, let piece = await pieces.next() { bytes += piece }
            return text
        }
    }

    /// No other process may get these: it would keep them open.
    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// One starts at a time, as a pipe is anybody's for a moment.
    private static let start = NSLock()

    /// Beside the tests in the folder of products.
    private static let executable = Bundle.main.bundleURL.lastPathComponent.hasSuffix(".xctest")
        ? Bundle.main.bundleURL.deletingLastPathComponent().appendingPathComponent("crm")
        : URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("crm")
}
#endif
