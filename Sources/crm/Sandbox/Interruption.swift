import Dispatch
import Foundation

/// Waits for Ctrl-C or a polite request to end.
enum Interruption {
    static func wait() async {
        let (signals, report) = AsyncStream.makeStream(of: Int32.self)
        let sources = [SIGINT, SIGTERM].map { number -> any DispatchSourceSignal in
            // The default would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { report.yield(number) }
            source.resume()
            return source
        }
        _ = await signals.first { _ in true }
        for source in sources { source.cancel() }
    }
}
