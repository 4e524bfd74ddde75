import RecordCore

/// A change of an organisation's modules, as an administrator makes it.
public enum ModuleChange: Sendable, Hashable {
    /// A custom module with a name, an owner and times.
    case add(String, label: String? = nil)
    /// A new API name for the same module: its id and its records stay, all that refers to it follows.
    case rename(String, to: String)
    /// The module, its metadata and its records go. Lookups into it stay, and lead nowhere.
    case remove(String)
    /// Any key of the module's metadata, nested ones with dots: `singular_label`, `creatable`, `api_supported`, `status`.
    case set(String, key: String, to: JSONValue)
}
