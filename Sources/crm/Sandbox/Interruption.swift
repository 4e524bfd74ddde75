import Dispatch
import Foundation

/// Hears Ctrl-C and polite requests to end, from when it is made until it goes, instead of the process ending at once.
///
/// Unchecked: the sources are not touched between making and cancelling them.
final class Interruption: @unchecked Sendable {
    private static let numbers = [SIGINT, SIGTERM]
    private let signals: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (signals, report) = AsyncStream.makeStream(of: Int32.self)
        self.signals = signals
        sources = Self.numbers.map { number in
            // The default would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { report.yield(number) }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in Self.numbers { signal(number, SIG_DFL) }
    }

    /// Waits for one, also for one that has come already; comes back as well if the task is cancelled.
    func wait() async { _ = await signals.first { _ in true } }
}
