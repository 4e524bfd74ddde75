import Dispatch
import Foundation

/// Waits for Ctrl-C or a polite request to end; comes back as well if the task is cancelled.
enum Interruption {
    static func wait() async {
        let numbers = [SIGINT, SIGTERM]
        let (signals, report) = AsyncStream.makeStream(of: Int32.self)
        let sources = numbers.map { number -> any DispatchSourceSignal in
            // The default would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { report.yield(number) }
            source.resume()
            return source
        }
        _ = await signals.first { _ in true }
        for source in sources { source.cancel() }
        for number in numbers { signal(number, SIG_DFL) }
    }
}
