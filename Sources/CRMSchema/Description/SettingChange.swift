/// A setting that differs between two descriptions of the same thing, each side at the innermost place that differs.
public struct SettingChange: Sendable {
    public struct Side: Sendable {
        /// As JSON text; nil where the setting is not there.
        public let text: String?
        public let location: SourceLocation
    }

    /// The setting's key in the file; keys with dots between them for what stands further inside.
    public let name: String
    public let before: Side
    public let after: Side
}
