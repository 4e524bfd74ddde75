import Foundation

/// Opens an address in the browser of whoever sits at this computer.
enum Browser {
    /// False if there is no program that does it.
    static func open(_ url: URL) -> Bool {
        #if os(macOS)
        let command = ["/usr/bin/open"]
        #else
        let command = ["/usr/bin/env", "xdg-open"]
        #endif
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = command.dropFirst() + [url.absoluteString]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            return false
        }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
