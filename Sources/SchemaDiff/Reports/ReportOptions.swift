import CRMSchema

/// How reports are written.
public struct ReportOptions: Sendable {
    /// Colours of a terminal, in the text format.
    public var usesColour: Bool
    /// Paths below this folder are written relative to it, as services that show annotations need them.
    public var root: String?
    /// The version of the tool, where a format tells it.
    public var toolVersion: String

    public init(usesColour: Bool = false, root: String? = nil, toolVersion: String = "0") {
        self.usesColour = usesColour
        self.root = root
        self.toolVersion = toolVersion
    }

    /// The path to show.
    func path(_ location: SourceLocation) -> String {
        guard let root, !root.isEmpty else { return location.file }
        let prefix = root.hasSuffix("/") ? root : root + "/"
        return location.file.hasPrefix(prefix) ? String(location.file.dropFirst(prefix.count)) : location.file
    }

    /// `path:line:column`.
    func place(_ location: SourceLocation) -> String { "\(path(location)):\(location.line):\(location.column)" }
}
