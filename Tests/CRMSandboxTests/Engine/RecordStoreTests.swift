import RecordCore
import Testing

@testable import CRMSandbox

@Suite("The store of a module")
struct RecordStoreTests {
    private func record(_ id: UInt64, _ key: String?, at time: Int64 = 0) -> StoredRecord {
        var record = StoredRecord(id: id, createdTime: time, modifiedTime: time, createdBy: "1", modifiedBy: "1", owner: "1")
        record.values["Key"] = key.map(JSONValue.string)
        return record
    }

    @Test("Behaves like a plain dictionary, whatever is done to it", arguments: 0..<10)
    func model(seed: UInt64) {
        var random = TestGenerator(seed: seed)
        var store = RecordStore(indexedFields: ["Key"])
        var model: [UInt64: (key: String?, time: Int64)] = [:]
        for _ in 0..<300 {
            let id = UInt64.random(in: 1...40, using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 {
                let rest = DeletedRecord(id: id, displayName: nil, deletedTime: 0, deletedBy: "1", createdBy: "1", owner: "1")
                #expect(store.delete(id, leaving: rest) == (model.removeValue(forKey: id) != nil))
            } else {
                let key = Bool.random(using: &random) ? "k\(Int.random(in: 0..<5, using: &random))" : nil
                let time = Int64.random(in: 0..<10, using: &random)
                store.put(record(id, key, at: time))
                model[id] = (key, time)
            }
            #expect(store.ids == model.keys.sorted())
            let byTime = model.sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }.map(\.key)
            #expect(store.ids(sortedBy: .modifiedTime) == byTime)
            for number in 0..<5 {
                let expected = Set(model.filter { $0.value.key == "k\(number)" }.keys)
                #expect(Set(store.ids(where: "Key", equals: .string("K\(number)"))) == expected)
            }
        }
    }

    @Test("A new index finds what was there before")
    func reindexing() {
        var store = RecordStore(indexedFields: [])
        store.put(record(1, "a"))
        #expect(store.ids(where: "Key", equals: "a").isEmpty)
        #expect(store.reindexed(by: ["Key"]).ids(where: "Key", equals: "A") == [1])
    }
}
