/// Applies a difference in the unified format: an independent reader, strict about every line and count.
enum PatchReader {
    /// Nil if the difference does not fit the lines.
    static func apply(_ patch: String, to old: [String]) -> [String]? {
        if patch.isEmpty { return old }
        var result: [String] = []
        var next = 0
        var lines = patch.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()[...]
        guard lines.popFirst()?.hasPrefix("--- ") == true, lines.popFirst()?.hasPrefix("+++ ") == true else { return nil }
        while let header = lines.popFirst() {
            let numbers = header.split { !$0.isNumber }.compactMap { Int($0) }
            guard header.hasPrefix("@@ -"), numbers.count == 4 else { return nil }
            // The place of no lines is that of the line before them.
            let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
            guard start >= next, start <= old.count else { return nil }
            result += old[next..<start]
            next = start
            guard result.count == (numbers[3] == 0 ? numbers[2] : numbers[2] - 1) else { return nil }
            var seen = (old: 0, new: 0)
            while seen != (numbers[1], numbers[3]) {
                guard let line = lines.popFirst(), let sign = line.first else { return nil }
                let text = String(line.dropFirst())
                if sign != "+" {
                    guard next < old.count, old[next] == text else { return nil }
                    next += 1
                    seen.old += 1
                }
                if sign != "-" {
                    result.append(text)
                    seen.new += 1
                }
            }
        }
        return result + old[next...]
    }
}
