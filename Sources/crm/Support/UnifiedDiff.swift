/// The difference of two texts in the unified format that `patch`, `git apply` and people read.
struct UnifiedDiff {
    enum Line: Equatable {
        case same(Substring), removed(Substring), added(Substring)

        var isChange: Bool { if case .same = self { false } else { true } }

        var text: Substring {
            switch self {
            case .same(let text), .removed(let text), .added(let text): text
            }
        }
    }

    private struct Hunk {
        var oldStart: Int, newStart: Int
        var lines: [Line] = []
    }

    /// With their ends: the last one may have none.
    let lines: [Line]

    init(old: String, new: String) {
        let before = Self.lines(of: old)
        let after = Self.lines(of: new)
        var removed = Set<Int>(), added = Set<Int>()
        for change in after.difference(from: before, by: { $0.utf8.elementsEqual($1.utf8) }) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = [], i = 0, j = 0
        while i < before.count || j < after.count {
            if removed.contains(i) {
                lines.append(.removed(before[i]))
                i += 1
            } else if added.contains(j) {
                lines.append(.added(after[j]))
                j += 1
            } else {
                lines.append(.same(before[i]))
                i += 1
                j += 1
            }
        }
        self.lines = lines
    }

    var isEmpty: Bool { !lines.contains(where: \.isChange) }

    /// The difference of a file, for `git apply` in the folder that the path starts from.
    /// - Parameters:
    ///   - old: nil for a file that is to come.
    ///   - new: nil for a file that is to go.
    static func patch(_ path: String, old: String?, new: String?) -> String {
        UnifiedDiff(old: old ?? "", new: new ?? "")
            .text(oldName: old == nil ? "/dev/null" : "a/\(path)", newName: new == nil ? "/dev/null" : "b/\(path)")
    }

    /// - Parameter context: unchanged lines shown around each change.
    func text(oldName: String, newName: String, context: Int = 3) -> String {
        guard !isEmpty else { return "" }
        var result = "--- \(oldName)\n+++ \(newName)\n"
        for hunk in hunks(context: context) {
            let oldCount = hunk.lines.count { if case .added = $0 { false } else { true } }
            let newCount = hunk.lines.count { if case .removed = $0 { false } else { true } }
            // Of no lines, the place is that of the line before them.
            let oldStart = oldCount == 0 ? hunk.oldStart - 1 : hunk.oldStart
            let newStart = newCount == 0 ? hunk.newStart - 1 : hunk.newStart
            result += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
            for line in hunk.lines {
                switch line {
                case .same: result += " "
                case .removed: result += "-"
                case .added: result += "+"
                }
                result += line.text
                if line.text.utf8.last != UInt8(ascii: "\n") { result += "\n\\ No newline at end of file\n" }
            }
        }
        return result
    }

    /// Split at line feeds, byte by byte: Swift takes CR LF for one character.
    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) } ?? text.endIndex
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    private func hunks(context: Int) -> [Hunk] {
        var hunks: [Hunk] = []
        var old = 1, new = 1, lastChange = Int.min / 2
        var pending: [Line] = []  // unchanged lines since the last change, not yet in a hunk
        for (index, line) in lines.enumerated() {
            if line.isChange {
                if hunks.isEmpty || index - lastChange > context * 2 {
                    if var last = hunks.popLast() {
                        last.lines += pending.prefix(context)
                        hunks.append(last)
                    }
                    let lead = Array(pending.suffix(context))
                    hunks.append(Hunk(oldStart: old - lead.count, newStart: new - lead.count, lines: lead))
                } else {
                    hunks[hunks.count - 1].lines += pending
                }
                pending = []
                hunks[hunks.count - 1].lines.append(line)
                lastChange = index
            } else {
                pending.append(line)
            }
            if case .added = line {} else { old += 1 }
            if case .removed = line {} else { new += 1 }
        }
        if !hunks.isEmpty { hunks[hunks.count - 1].lines += pending.prefix(context) }
        return hunks
    }
}
