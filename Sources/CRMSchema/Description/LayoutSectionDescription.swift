/// A section of a layout.
public struct LayoutSectionDescription: Sendable {
    public let id: String?
    public let name: Located<String>
    /// The number that orders the sections.
    public let order: Int?
    public let origin: SourceOrigin?

    public init(id: String?, name: Located<String>, order: Int? = nil, origin: SourceOrigin? = nil) {
        self.id = id
        self.name = name
        self.order = order
        self.origin = origin
    }

    /// What fields refer to it by.
    public var key: String { id ?? name.value }
}
