import RecordCore

/// A kind of metadata: one file for each module, or one for all.
public struct MetadataPart: Sendable, Hashable {
    /// What stands around the entries in a file.
    public enum Envelope: Sendable, Hashable {
        /// `{"fields":[…]}`: a list under the part's name.
        case list
        /// `{"result":{…},"success":true}`: one object, as a server that wraps its results so has answered it.
        case result
    }

    /// Of its files (`fields_Leads.json`), and the key of the list in them.
    public let name: String
    /// For people: `related lists`.
    public let title: String
    /// What is left out of its files.
    public let volatileKeys: [VolatileKey]
    /// Lists in it that are no sets.
    public let orders: [ListOrder]
    public let envelope: Envelope

    public init(name: String, title: String, volatileKeys: [VolatileKey], orders: [ListOrder] = [], envelope: Envelope = .list) {
        self.name = name
        self.title = title
        self.volatileKeys = volatileKeys
        self.orders = orders
        self.envelope = envelope
    }

    /// The same with what changes by itself.
    var withEverything: MetadataPart { MetadataPart(name: name, title: title, volatileKeys: [], orders: orders, envelope: envelope) }

    public func fileName(of module: String) -> String { "\(name)_\(module).json" }

    /// The module that a file of this part is about; nil for other files.
    public func module(ofFile file: String) -> String? {
        guard file.hasPrefix("\(name)_"), file.hasSuffix(".json"), file.count > name.count + 6 else { return nil }
        return String(file.dropFirst(name.count + 1).dropLast(5))
    }

    /// The text of a file with these entries. It depends on what they say alone: not on the order of keys, nor on that
    /// of lists whose order says nothing, nor on what changes without anybody changing the organisation.
    public func text(of entries: [JSONValue]) -> String {
        let cleaned = SnapshotCleaning(volatile: volatileKeys, orders: orders).cleaned(entries)
        let file: JSONValue =
            switch envelope {
            case .list: .object([JSONMember(name, cleaned)])
            case .result: ["result": cleaned[0] ?? .null, "success": true]
            }
        return file.prettyText(sortedKeys: true)
    }
}
