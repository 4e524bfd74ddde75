import Foundation

/// One line on a terminal that is written over; silent where there is no terminal.
///
/// A lock, because steps report from several tasks and must not mix within a line.
final class ProgressLine: Sendable {
    private let terminal: Terminal
    private let isShown: Bool
    private let lock = NSLock()

    init(terminal: Terminal) {
        self.terminal = terminal
        isShown = isatty(terminal.file) == 1
    }

    func show(_ text: String) { write("\r\u{1B}[2K\(text)") }

    func clear() { write("\r\u{1B}[2K") }

    private func write(_ text: String) {
        guard isShown else { return }
        lock.withLock { FileHandle(fileDescriptor: terminal.file, closeOnDealloc: false).write(Data(text.utf8)) }
    }
}
