import CRMTesting
import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A worker of a fleet in a process of its own.
final class FleetProcess: @unchecked Sendable {
    struct Ended: Error, CustomStringConvertible {
        let waitedFor: String
        var description: String { "the process ended before it was “\(waitedFor)”" }
    }

    private let process = Process()
    private let input = Pipe()
    private var lines: AsyncStream<String>.Iterator

    /// - Parameter store: as the worker takes it.
    init(_ server: FleetServer, store: String) throws {
        let output = Pipe()
        process.executableURL = try Self.executable()
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["FLEET_SERVER": server.url.absoluteString, "FLEET_STORE": store]) { $1 }
        process.standardInput = input
        process.standardOutput = output
        let (stream, feed) = AsyncStream.makeStream(of: String.self)
        lines = stream.makeAsyncIterator()
        InheritedDescriptors.withhold()
        try process.run()
        let reading = output.fileHandleForReading
        Thread.detachNewThread {
            var rest = Data()
            while case let data = reading.availableData, !data.isEmpty {
                rest += data
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    feed.yield(String(decoding: rest[..<end], as: UTF8.self))
                    rest = Data(rest[(end + 1)...])
                }
            }
            feed.finish()
        }
    }

    deinit {
        try? input.fileHandleForWriting.close()
        if process.isRunning { process.terminate() }
    }

    func send(_ command: String) throws { try input.fileHandleForWriting.write(contentsOf: Data("\(command)\n".utf8)) }

    /// Waits for the worker to say that, and gives what it said.
    func waits(for event: String) async throws -> JSONValue {
        while let line = await lines.next(isolation: nil) {
            let said = try JSONValue(parsing: Data(line.utf8))
            if said["event"]?.string == event { return said }
        }
        throw Ended(waitedFor: event)
    }

    /// Ends it as a power cut would, without a word.
    func kill() async {
        // Foundation's own way to end it is a polite one.
        _ = systemKill(process.processIdentifier, SIGKILL)
        while await lines.next(isolation: nil) != nil {}
    }

    /// Built beside the tests.
    private static func executable() throws -> URL {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
        let places = bundles + [URL(fileURLWithPath: CommandLine.arguments[0])]
        let files = places.map { $0.deletingLastPathComponent().appendingPathComponent("crm-fleet-worker") }
        guard let file = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Ended(waitedFor: "started: crm-fleet-worker is not beside the tests")
        }
        return file
    }
}

/// `kill` of the system: inside the type the name means something else.
private func systemKill(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
