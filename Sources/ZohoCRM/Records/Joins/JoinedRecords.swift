import RecordCore

/// The records that the lookups of some rows lead to, by node of the plan and id.
struct JoinedRecords: Sendable {
    private let plan: JoinPlan
    private var records: [[RawRecordID: RecordStorage]]

    init(_ plan: JoinPlan) {
        self.plan = plan
        records = plan.nodes.map { _ in [:] }
    }

    mutating func add(_ storage: RecordStorage, to node: Int) {
        guard let id = storage.schema.idIndex.flatMap({ storage.rawID($0) }) else { return }
        records[node][id] = storage
    }

    /// The ids that the lookups of a node's parents hold, each once.
    func ids(of node: Int, rows: [RecordStorage]) -> [RawRecordID] {
        let parent = plan.nodes[node].parent
        let holders = parent == 0 ? rows : Array(records[parent].values)
        var seen: Set<RawRecordID> = []
        return holders.compactMap { $0.anyReference(plan.nodes[node].lookup)?.id }.filter { seen.insert($0).inserted }
    }

    /// The record of every node that belongs to a row; an empty one where a lookup is empty or its record is not
    /// there.
    func storages(of row: RecordStorage) -> [RecordStorage] {
        var storages = [row]
        for (index, node) in plan.nodes.enumerated().dropFirst() {
            let id = storages[node.parent].anyReference(node.lookup)?.id
            storages.append(id.flatMap { records[index][$0] } ?? RecordStorage(schema: node.schema))
        }
        return storages
    }
}
