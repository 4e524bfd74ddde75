/// What `crm.json` says under `pull`: which modules `crm pull` fetches, and where the snapshots go.
public struct PullSettings: Hashable, Sendable {
    /// The folder of the snapshots, as written: relative to the folder of `crm.json`.
    public var into: String?
    /// Patterns of API names, `*` for any letters and `?` for one; empty for all modules.
    public var include: [String]
    /// Patterns of modules to leave out; they win over `include`.
    public var exclude: [String]
    /// Custom views too. They change with every user's habits, and bindings do not need them.
    public var customViews: Bool

    public init(into: String? = nil, include: [String] = [], exclude: [String] = [], customViews: Bool = false) {
        self.into = into
        self.include = include
        self.exclude = exclude
        self.customViews = customViews
    }
}
