import CRMSchema

/// Something that the importer changed, left out or could not use.
public struct ImportNote: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The spec says the same in another way, or says what the documents mean.
        case changed
        /// The spec does not say what the documents say.
        case dropped
        /// The documents make no sense here; somebody has to look.
        case problem
    }

    public let kind: Kind
    /// Stable, such as `ref.dangling`.
    public let code: String
    public let message: String
    public let location: SourceLocation

    public init(_ kind: Kind, _ code: String, _ message: String, at location: SourceLocation) {
        self.kind = kind
        self.code = code
        self.message = message
        self.location = location
    }
}
