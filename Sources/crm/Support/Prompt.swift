import Dispatch
import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Asks for what was not given: on a terminal with a question, for secrets without showing what is typed; elsewhere by
/// reading the next line of standard input.
enum Prompt {
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// One line without the blanks around it; nil if there is none, or an empty one.
    static func line(_ question: String, isSecret: Bool) -> String? {
        guard isTerminal else { return trimmed(readLine()) }
        FileHandle.standardError.write(Data("\(question): ".utf8))
        return trimmed(isSecret ? hiddenLine() : readLine())
    }

    private static func trimmed(_ line: String?) -> String? {
        let text = (line ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// Switches the echo off for one line, and on again however it ends: Ctrl-C must not leave a mute terminal behind.
    private static func hiddenLine() -> String? {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return readLine() }
        let before = settings
        settings.c_lflag &= ~tcflag_t(ECHO)
        let sources = [SIGINT, SIGTERM].map { number -> any DispatchSourceSignal in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                restore(before)
                exit(130)
            }
            source.resume()
            return source
        }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        defer {
            restore(before)
            for source in sources { source.cancel() }
            for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        }
        return readLine()
    }

    private static func restore(_ settings: termios) {
        var settings = settings
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        // The line break that was typed has not been shown either.
        FileHandle.standardError.write(Data("\n".utf8))
    }
}
