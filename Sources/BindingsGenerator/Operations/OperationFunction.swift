/// The Swift function of an operation, as those see it who look for it or call it.
public struct OperationFunction: Hashable, Sendable {
    /// What the function hangs on.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// The client: `zoho.settings.fields`.
        case organisation
        /// The records of a module: `zoho.leads.cadences`.
        case module
        /// One record: `zoho.leads[id].emailDrafts`.
        case record
    }

    /// The operation's id in the endpoint spec.
    public let id: String
    public let scope: Scope
    /// The accessors that lead to it: `["settings", "fields"]`. Empty for functions that were written by hand.
    public let access: [String]
    public let name: String
    /// Argument labels; `_` where there is none. Empty for functions that were written by hand.
    public let labels: [String]
    /// On one line: `func delete(id: RawRecordID) async throws -> …`. Of functions that were written by hand, the call.
    public let signature: String
    /// `zoho.settings.fields.list(module:)`
    public let call: String
    /// It was written by hand, and is not among the generated files.
    public let isWritten: Bool
    /// The operation whose function this is, where it shares one.
    public let sharedWith: String?
}
