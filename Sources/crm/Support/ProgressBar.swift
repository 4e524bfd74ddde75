import Foundation

/// A bar with the time that is left, once something takes longer than two seconds.
///
/// A lock, because steps report from several tasks.
final class ProgressBar: @unchecked Sendable {
    private let line: ProgressLine
    private let clock: @Sendable () -> Double
    private let start: Double
    private let lock = NSLock()
    private var isShown = false

    /// - Parameter clock: seconds since whenever.
    init(terminal: Terminal, clock: @escaping @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime }) {
        line = ProgressLine(terminal: terminal)
        self.clock = clock
        start = clock()
    }

    func show(_ done: Int, of total: Int, _ label: String) {
        guard let text = Self.text(done, of: total, label, seconds: clock() - start) else { return }
        lock.withLock { isShown = true }
        line.show(text)
    }

    func clear() {
        if lock.withLock({ isShown }) { line.clear() }
    }

    /// `[######··············]  34/146 Leads, 0:12 left`; nil in the first two seconds.
    static func text(_ done: Int, of total: Int, _ label: String, seconds: Double) -> String? {
        guard seconds >= 2, total > 0, done > 0 else { return nil }
        let width = 20
        let full = min(width, done * width / total)
        let bar = String(repeating: "#", count: full) + String(repeating: "·", count: width - full)
        let left = Int((seconds / Double(done) * Double(max(0, total - done))).rounded(.up))
        let rest = done < total ? ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left" : ""
        return "[\(bar)] \(done)/\(total) \(label)\(rest)"
    }
}
