/// Paths of keys as a tree, so that a walk through a value needs no look at all the paths for each of its keys.
struct KeyTree: Sendable {
    /// By key; `[]` leads into the elements of a list.
    private(set) var branches: [String: KeyTree] = [:]
    /// A path ends here.
    private(set) var isEnd = false

    mutating func insert(_ words: ArraySlice<String>) {
        guard let first = words.first else {
            isEnd = true
            return
        }
        branches[first, default: KeyTree()].insert(words.dropFirst())
    }
}
