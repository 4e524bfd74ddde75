/// Texts inside Markdown as code hosts read it.
enum MarkdownText {
    /// Text in which nothing is markup, nothing ends a table's cell, and nobody is called by name.
    static func cell(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "\\", "*", "_", "[", "]", "~", "`", "$": result += "\\\(scalar)"
            // Hosts look for people and issues in the finished page, where a backslash no longer helps.
            case "@", "#": result += "\(scalar)<!-- -->"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result += PlainLine.of(String(scalar))
            }
        }
        return result
    }

    /// Text as it stands, in as many backticks as it takes.
    static func code(_ text: String, inTable: Bool = false) -> String {
        let line = PlainLine.of(text)
        let flat = inTable ? line.replacing("|", with: "\\|") : line
        var longest = 0
        var run = 0
        for scalar in flat.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? fence + flat + fence : "\(fence) \(flat) \(fence)"
    }
}
