#if CommandLine
import Foundation

/// How the tour speaks: numbered steps, the Swift that runs, what came back.
struct TourPrinter: Sendable {
    let terminal = Terminal.output

    func title(_ text: String) {
        terminal.print(terminal.styled(text, .bold))
    }

    func step(_ number: Int, of total: Int, _ text: String) {
        terminal.print()
        terminal.print(terminal.styled("\(number)/\(total)  \(text)", .bold))
    }

    /// What happens and why, in a sentence.
    func say(_ text: String) {
        terminal.print("     \(text)")
    }

    /// The Swift that the step runs.
    func code(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            terminal.print("     " + terminal.styled("│ \(line)", .cyan))
        }
    }

    /// What came back.
    func result(_ text: String) {
        terminal.print("     " + terminal.styled("→", .green) + " \(text)")
    }

    /// Lines of a file or a difference, as they are.
    func excerpt(_ lines: some Sequence<some StringProtocol>) {
        for line in lines {
            let style: Terminal.Style? =
                line.hasPrefix("+") ? .green : line.hasPrefix("-") ? .red : line.hasPrefix("@@") ? .yellow : nil
            terminal.print("     " + (style.map { terminal.styled(String(line), $0) } ?? terminal.styled(String(line), .dim)))
        }
    }
}
#endif
