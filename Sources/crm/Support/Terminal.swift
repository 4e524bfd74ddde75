import Foundation
import ZohoCRM

/// Text for people: colours only where a terminal shows them and `NO_COLOR` is not set.
struct Terminal: Sendable {
    enum Style: String {
        case bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36"
    }

    let usesColour: Bool
    let file: Int32

    static let output = Terminal(file: STDOUT_FILENO)
    static let talk = Terminal(file: STDERR_FILENO)

    init(file: Int32, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.file = file
        usesColour = isatty(file) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    func styled(_ text: String, _ styles: Style...) -> String {
        guard usesColour, !styles.isEmpty else { return text }
        return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    func print(json: JSONValue) { write(json.prettyText()) }

    func print(_ text: String = "") { write(text + "\n") }

    func write(_ text: String) {
        FileHandle(fileDescriptor: file, closeOnDealloc: false).write(Data(text.utf8))
    }
}
