/// The part of a documentation comment that tools read: parameters and errors.
enum DocLists {
    static func lines(of documentation: DocComment) -> [String] {
        var lines: [String] = []
        if documentation.parameters.count == 1, let only = documentation.parameters.first {
            lines.append("- Parameter \(only.name): \(oneLine(only.text))")
        } else if !documentation.parameters.isEmpty {
            lines.append("- Parameters:")
            lines += documentation.parameters.map { "  - \($0.name): \(oneLine($0.text))" }
        }
        if let throwing = documentation.throwing { lines.append("- Throws: \(oneLine(throwing))") }
        return lines
    }

    private static func oneLine(_ text: String) -> String { CommentText.lines(text).joined(separator: " ") }
}
