import RecordCore

/// Where the ids in a field come from: one module, or several.
public struct IDSource: Hashable, Sendable {
    /// The API name of the one module; nil for several.
    let module: String?
    /// The prefix of its ids by the metadata.
    let prefix: String?

    /// - Parameter schema: the field table of the one module; nil for several.
    init(_ schema: RecordSchema?) {
        module = schema?.module
        prefix = schema?.idPrefix
    }
}
