import CRMSchema
import SchemaDiff

/// A place in an app's sources that makes calls of the API.
public struct ClientCall: Hashable, Sendable {
    public let location: SourceLocation
    /// What stands there, for people: `zoho.settings.fields.list`.
    public let text: String
    /// The ids of what it calls.
    public let operations: [String]
    /// API names of the modules whose records it is about; empty where that is not known, or there are none.
    public let modules: [String]
    public let certainty: FindingUse.Certainty
}
