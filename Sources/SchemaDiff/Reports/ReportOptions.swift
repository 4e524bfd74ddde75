import CRMSchema

/// How reports are written.
public struct ReportOptions: Sendable {
    /// One of the two sides of a comparison.
    public enum Side: Sendable { case before, after }

    /// Colours of a terminal, in the text format.
    public var usesColour: Bool
    /// Paths below this folder are written relative to it, as services that show annotations need them.
    public var root: String?
    /// The version of the tool, where a format tells it.
    public var toolVersion: String
    /// The side whose files the reader has at hand, so that editors and code hosts can show its lines: `before` where
    /// the new side is a live organisation.
    public var filesAtHand: Side

    public init(usesColour: Bool = false, root: String? = nil, toolVersion: String = "0", filesAtHand: Side = .after) {
        self.usesColour = usesColour
        self.root = root
        self.toolVersion = toolVersion
        self.filesAtHand = filesAtHand
    }

    /// Where to look first: on the side at hand. What is gone from the new side is looked for where it was.
    func location(of finding: Finding) -> SourceLocation {
        filesAtHand == .before ? finding.before.location : finding.location
    }

    /// Where an annotation can stand: in a file of the side at hand, also for what is gone from it.
    func annotated(_ finding: Finding) -> FindingSide { filesAtHand == .before ? finding.before : finding.after }

    /// The other side.
    func other(_ finding: Finding) -> FindingSide { filesAtHand == .before ? finding.after : finding.before }

    /// The path to show.
    func path(_ location: SourceLocation) -> String {
        guard let root, !root.isEmpty else { return location.file }
        let prefix = root.hasSuffix("/") ? root : root + "/"
        return location.file.hasPrefix(prefix) ? String(location.file.dropFirst(prefix.count)) : location.file
    }

    /// `path:line:column`.
    func place(_ location: SourceLocation) -> String { "\(path(location)):\(location.line):\(location.column)" }
}
