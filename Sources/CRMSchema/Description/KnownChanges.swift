/// Changes of an organisation that are findings of their own. What only repeats them is none: a layout's copy of a
/// renamed value, a reference that spells out the new label of its module, a list without a profile that is gone.
public struct KnownChanges: Sendable {
    private struct Rename: Hashable {
        let old: String
        let new: String
    }

    private var renames: Set<Rename> = []
    private var gone: Set<String> = []
    private var came: Set<String> = []

    public init() {}

    public mutating func renamed(_ old: String?, _ new: String?) {
        guard let old, let new, old != new else { return }
        renames.insert(Rename(old: old, new: new))
    }

    /// - Parameter keys: ids, and names of what has no id.
    public mutating func removed(_ keys: String?...) { gone.formUnion(keys.compactMap(\.self)) }
    public mutating func added(_ keys: String?...) { came.formUnion(keys.compactMap(\.self)) }

    public func isRename(_ old: String, _ new: String) -> Bool { renames.contains(Rename(old: old, new: new)) }
    public func isRemoved(_ key: String) -> Bool { gone.contains(key) }
    public func isAdded(_ key: String) -> Bool { came.contains(key) }

    /// A longer text, such as a formula, that differs only by what was renamed.
    public func isRenameWithin(_ old: String, _ new: String) -> Bool {
        renames.contains { old.replacing($0.old, with: $0.new) == new }
    }
}
