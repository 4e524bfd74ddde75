/// An operation of the endpoint spec, and how the sandbox answers it.
public struct SandboxOperation: Sendable, Hashable, Identifiable {
    public enum Answer: String, Sendable, Hashable {
        /// An endpoint works on the sandbox's data.
        case real
        /// The request is held against the spec, and the answer is made from it. What is created can be read, changed and
        /// deleted; what the operation means is not played.
        case canned
    }

    /// As in the spec: `tags.getTags`.
    public let id: String
    /// In capitals.
    public let method: String
    /// With parameters in braces.
    public let path: String
    public let answer: Answer
}
