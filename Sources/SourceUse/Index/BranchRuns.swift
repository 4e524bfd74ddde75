/// Which branch of `#if` each place of a file stands in.
struct BranchRuns: Sendable {
    private var runs: [(start: Int32, branch: Int32)] = []

    init(_ tokens: [SwiftToken]) {
        for token in tokens where token.branch != runs.last?.branch ?? 0 { runs.append((token.start, token.branch)) }
    }

    func branch(at place: Int32) -> Int32 {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : runs[low - 1].branch
    }
}
