/// A function of the client that makes calls of the API, as sources call it.
public struct ClientFunction: Hashable, Sendable {
    /// What it is a member of, with the accessors in between.
    public enum Owner: Hashable, Sendable {
        /// `zoho`, or a group of it such as `zoho.settings.fields`.
        case client([String])
        /// `zoho.leads`, or a group of it.
        case records([String])
        /// `zoho.leads[id]`, or a group of it.
        case record([String])
    }

    public let owner: Owner
    public let name: String
    /// Of all arguments, empty where there is none; nil where all overloads make the same calls.
    public let labels: [String]?
    /// The ids of what it calls.
    public let operations: [String]

    public init(_ owner: Owner, _ name: String, labels: [String]? = nil, operations: [String]) {
        self.owner = owner
        self.name = name
        self.labels = labels
        self.operations = operations
    }
}
