/// Any text as lines of a comment: free text from the CRM must not be able to end the comment or hide code.
enum CommentText {
    static func lines(_ text: String) -> [String] {
        var lines = [""]
        for character in text {
            if character.isNewline {
                lines.append("")
            } else {
                for scalar in character.unicodeScalars {
                    if StringLiteral.isVisible(scalar) || scalar.properties.isJoinControl || scalar.properties.isVariationSelector {
                        lines[lines.count - 1].unicodeScalars.append(scalar)
                    } else {
                        lines[lines.count - 1] += " "
                    }
                }
            }
        }
        return lines.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ line: String) -> String {
        let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
        return String(line[..<end].drop { $0 == " " })
    }
}
