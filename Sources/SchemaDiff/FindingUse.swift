import CRMSchema

/// A place in an app's sources that uses what a finding is about.
public struct FindingUse: Hashable, Sendable {
    public enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// The thing itself stands there.
        case certain
        /// Something of its name stands there, or something that may use it.
        case possible
    }

    /// The column counts bytes from 1, as the compiler's messages do.
    public let location: SourceLocation
    public let certainty: Certainty
    /// What stands there, for people: `.lastName`, `whole records are read`.
    public let text: String

    public init(at location: SourceLocation, _ certainty: Certainty, _ text: String) {
        self.location = location
        self.certainty = certainty
        self.text = text
    }
}
