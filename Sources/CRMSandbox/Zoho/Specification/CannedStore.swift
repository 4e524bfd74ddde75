import RecordCore

/// What canned answers remember, so that what was created can be read, changed and deleted: resources by the path of
/// their collection, and single objects by their path.
struct CannedStore: Sendable {
    /// One resource: what was sent of it. The rest is made up when it is read.
    struct Item: Sendable, Hashable {
        let id: String
        var sent: [JSONMember] = []
        /// From 1, in the order of their making; tells made-up names apart.
        var ordinal = 1

        /// Whether a path that ends with this word means it: by its id, or by a name that was sent.
        func answers(to key: String) -> Bool {
            id == key || sent.contains { Self.names.contains($0.key) && $0.value.string == key }
        }

        private static let names: Set = ["id", "api_name", "name", "channel_id"]
    }

    private struct Collection: Sendable {
        var items: [Item]
        var removed: Set<String> = []
        var made = 1
    }

    /// Gives the ids of what is made up.
    private let ids: IDSource
    private var collections: [String: Collection] = [:]
    private var singles: [String: [JSONMember]] = [:]
    private var removedSingles: Set<String> = []

    init(ids: IDSource) { self.ids = ids }

    // MARK: Collections

    /// A collection that nobody has touched holds one resource.
    func items(_ path: String) -> [Item] { collection(path).items }

    /// Whatever is asked for is there, unless it was deleted: a test should not have to make what it only reads. Id 0
    /// is nobody's.
    func item(_ key: String, in path: String) -> Item? {
        let collection = collection(path)
        if let item = collection.items.first(where: { $0.answers(to: key) }) { return item }
        guard !collection.removed.contains(key), key != "0" else { return nil }
        return Item(id: TextForm.isID(key) ? key : ids.stable("\(path)/\(key)"))
    }

    mutating func add(_ sent: [JSONMember], id: String, to path: String) -> Item {
        var collection = collection(path)
        collection.made += 1
        let item = Item(id: id, sent: sent, ordinal: collection.made)
        collection.items.append(item)
        collections[path] = collection
        return item
    }

    /// Nil if there is nothing of this name.
    mutating func update(_ key: String, _ sent: [JSONMember], in path: String) -> Item? {
        guard var item = item(key, in: path) else { return nil }
        for member in sent where member.key != "id" {
            item.sent.removeAll { $0.key == member.key }
            item.sent.append(member)
        }
        var collection = collection(path)
        if let place = collection.items.firstIndex(where: { $0.id == item.id }) {
            collection.items[place] = item
        } else {
            collection.items.append(item)
        }
        collections[path] = collection
        return item
    }

    /// Nil if there is nothing of this name.
    mutating func remove(_ key: String, from path: String) -> Item? {
        guard let item = item(key, in: path) else { return nil }
        var collection = collection(path)
        collection.items.removeAll { $0.id == item.id }
        collection.removed.formUnion([key, item.id])
        collections[path] = collection
        return item
    }

    private func collection(_ path: String) -> Collection {
        collections[path] ?? Collection(items: [Item(id: ids.stable(path))])
    }

    // MARK: Single objects

    /// What was sent of it; nil if it was deleted.
    func single(_ path: String) -> [JSONMember]? { removedSingles.contains(path) ? nil : singles[path] ?? [] }

    mutating func setSingle(_ path: String, _ sent: [JSONMember]) {
        removedSingles.remove(path)
        let names = Set(sent.map(\.key))
        singles[path] = (singles[path] ?? []).filter { !names.contains($0.key) } + sent
    }

    /// False if there is nothing to delete.
    mutating func removeSingle(_ path: String) -> Bool {
        singles[path] = nil
        return removedSingles.insert(path).inserted
    }
}

extension IDSource {
    /// An id for something made up: the same for the same text in every process, below the ids of what is new.
    func stable(_ text: String) -> String {
        // FNV-1a: `Hasher` gives other numbers in each process.
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return fixed(Int(1_000_000_000 + hash % 7_000_000_000))
    }
}
