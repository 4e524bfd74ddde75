import RecordCore

/// A kind of metadata: one file for each module, or one for all.
public struct MetadataPart: Sendable, Hashable {
    /// Of its files (`fields_Leads.json`), and the key of the list in them.
    public let name: String
    /// For people: `related lists`.
    public let title: String
    /// What is left out of its files.
    public let volatileKeys: [VolatileKey]

    public init(name: String, title: String, volatileKeys: [VolatileKey]) {
        self.name = name
        self.title = title
        self.volatileKeys = volatileKeys
    }

    public func fileName(of module: String) -> String { "\(name)_\(module).json" }

    /// The module that a file of this part is about; nil for other files.
    public func module(ofFile file: String) -> String? {
        guard file.hasPrefix("\(name)_"), file.hasSuffix(".json"), file.count > name.count + 6 else { return nil }
        return String(file.dropFirst(name.count + 1).dropLast(5))
    }

    /// The text of a file with these entries. It depends on what they say alone: not on the order of keys, nor on that
    /// of lists whose order says nothing, nor on what changes without anybody changing the organisation.
    public func text(of entries: [JSONValue]) -> String {
        var cleaning = SnapshotCleaning(volatile: volatileKeys)
        return JSONValue.object([JSONMember(name, cleaning.cleaned(entries))]).prettyText(sortedKeys: true)
    }
}
