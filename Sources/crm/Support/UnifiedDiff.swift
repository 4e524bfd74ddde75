/// The difference of two texts in the unified format that `patch` and people read.
struct UnifiedDiff {
    enum Line: Equatable {
        case same(Substring), removed(Substring), added(Substring)

        var isChange: Bool { if case .same = self { false } else { true } }
    }

    private struct Hunk {
        var oldStart: Int, newStart: Int
        var lines: [Line] = []
    }

    let lines: [Line]

    init(old: String, new: String) {
        let before = old.split(separator: "\n", omittingEmptySubsequences: false)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false)
        var removed = Set<Int>(), added = Set<Int>()
        for change in after.difference(from: before) {
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

    /// - Parameter context: unchanged lines shown around each change.
    func text(oldName: String, newName: String, context: Int = 3) -> String {
        guard !isEmpty else { return "" }
        var result = "--- \(oldName)\n+++ \(newName)\n"
        for hunk in hunks(context: context) {
            let oldCount = hunk.lines.count { if case .added = $0 { false } else { true } }
            let newCount = hunk.lines.count { if case .removed = $0 { false } else { true } }
            result += "@@ -\(hunk.oldStart),\(oldCount) +\(hunk.newStart),\(newCount) @@\n"
            for line in hunk.lines {
                switch line {
                case .same(let text): result += " \(text)\n"
                case .removed(let text): result += "-\(text)\n"
                case .added(let text): result += "+\(text)\n"
                }
            }
        }
        return result
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
