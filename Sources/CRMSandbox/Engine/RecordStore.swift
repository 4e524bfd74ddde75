import RecordCore

/// The records of one module: by id, in order of id, in other orders when asked, and by the values that are unique.
struct RecordStore: Sendable {
    enum SortKey: Hashable, Sendable { case id, createdTime, modifiedTime }

    /// Fields whose values are looked up: unique fields and those by which an upsert finds duplicates.
    let indexedFields: Set<String>
    private(set) var deleted: [DeletedRecord] = []
    /// What became of the records, by id, the oldest first; nothing for records that only were created.
    private var history: [UInt64: [RecordChange]] = [:]
    /// Records that are not listed unless asked for: see `StoredRecord.isSpecial`. Kept, so that a long listing does
    /// not look at every record for every page.
    private(set) var special: Set<UInt64> = []
    private var byID: [UInt64: StoredRecord] = [:]
    /// Ascending.
    private(set) var ids: [UInt64] = []
    private var index: [String: [String: [UInt64]]] = [:]
    /// Orders other than by id, kept until the next write.
    private var sorted: [SortKey: [UInt64]] = [:]

    init(indexedFields: Set<String>) { self.indexedFields = indexedFields }

    var count: Int { ids.count }
    var isEmpty: Bool { ids.isEmpty }

    subscript(id: UInt64) -> StoredRecord? { byID[id] }

    func contains(_ id: UInt64) -> Bool { byID[id] != nil }

    /// Adds a record or replaces the one with its id.
    mutating func put(_ record: StoredRecord) {
        if let old = byID[record.id] {
            removeFromIndex(old)
            if let change = RecordChange(from: old, to: record) { history[record.id, default: []].append(change) }
        } else if let last = ids.last, last > record.id {
            ids.insert(record.id, at: position(of: record.id))
        } else {
            ids.append(record.id)
        }
        byID[record.id] = record
        if record.isSpecial { special.insert(record.id) } else { special.remove(record.id) }
        addToIndex(record)
        sorted.removeAll()
    }

    /// The changes of a record, the oldest first.
    func changes(of id: UInt64) -> [RecordChange] { history[id] ?? [] }

    /// Removes a record and remembers the rest of it; false if there is none.
    @discardableResult
    mutating func delete(_ id: UInt64, leaving rest: DeletedRecord) -> Bool {
        guard let record = byID.removeValue(forKey: id) else { return false }
        ids.remove(at: position(of: id))
        removeFromIndex(record)
        special.remove(id)
        deleted.append(rest)
        sorted.removeAll()
        return true
    }

    /// Takes a deleted record out of the recycle bin for good; false if it is not there.
    mutating func purge(_ id: UInt64, at time: Int64) -> Bool {
        guard let place = deleted.firstIndex(where: { $0.id == id && $0.purgedTime == nil }) else { return false }
        deleted[place].purgedTime = time
        return true
    }

    /// Changes every record, as a renamed or removed field does. The index is built anew.
    mutating func rewrite(_ change: (inout StoredRecord) -> Void) {
        index.removeAll()
        sorted.removeAll()
        for id in ids {
            guard var record = byID[id] else { continue }
            change(&record)
            byID[id] = record
            addToIndex(record)
        }
    }

    /// The same records with other fields in the index.
    func reindexed(by fields: Set<String>) -> RecordStore {
        var copy = RecordStore(indexedFields: fields)
        copy.byID = byID
        copy.ids = ids
        copy.deleted = deleted
        copy.special = special
        copy.history = history
        for id in ids { if let record = byID[id] { copy.addToIndex(record) } }
        return copy
    }

    /// All ids, ascending by the key; equal ones by id.
    mutating func ids(sortedBy key: SortKey) -> [UInt64] {
        guard key != .id else { return ids }
        if let known = sorted[key] { return known }
        func time(_ id: UInt64) -> Int64 {
            guard let record = byID[id] else { return 0 }
            return key == .createdTime ? record.createdTime : record.modifiedTime
        }
        let order = ids.map { (time($0), $0) }.sorted { $0 < $1 }.map(\.1)
        sorted[key] = order
        return order
    }

    /// The records that hold this value in an indexed field, the oldest first.
    func ids(where field: String, equals value: JSONValue) -> [UInt64] {
        guard let key = Self.indexKey(value) else { return [] }
        return index[field]?[key] ?? []
    }

    private func position(of id: UInt64) -> Int {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func addToIndex(_ record: StoredRecord) {
        for field in indexedFields {
            guard let key = record.values[field].flatMap(Self.indexKey) else { continue }
            index[field, default: [:]][key, default: []].append(record.id)
        }
    }

    private mutating func removeFromIndex(_ record: StoredRecord) {
        for field in indexedFields {
            guard let key = record.values[field].flatMap(Self.indexKey) else { continue }
            index[field]?[key]?.removeAll { $0 == record.id }
        }
    }

    /// Letter case does not make a value unique.
    private static func indexKey(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text.isEmpty ? nil : text.lowercased()
        case .number(let number): number.text
        case .bool(let bool): bool ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
