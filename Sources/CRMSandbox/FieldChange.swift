/// A change of a module's fields, as an administrator makes it.
public enum FieldChange: Sendable, Hashable {
    case add(SandboxField)
    /// A new API name for the same field: its id stays, its values move along.
    case rename(String, to: String)
    /// The field and its values go.
    case remove(String)
}
