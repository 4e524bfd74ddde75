import RecordCore

/// Which fields a read takes from the records themselves, and which from the records that their lookups lead to.
///
/// Zoho's lists, searches and gets know no paths such as `Account_Name.Website`, so the records behind a lookup are
/// read by their ids.
struct JoinPlan: Sendable {
    /// Records of one module that are reached in one way.
    struct Node: Sendable {
        /// The node whose records hold the lookup; the first node stands for the records that are read.
        let parent: Int
        /// The row of the lookup in the parent's field table.
        let lookup: Int
        let schema: RecordSchema
        /// Rows of the field table that are read, the lookups on the way to other nodes among them.
        var indices: [Int] = []

        mutating func add(_ index: Int) {
            if !indices.contains(index) { indices.append(index) }
        }
    }

    private(set) var nodes: [Node]
    /// The path that has more lookups than a path can hold.
    private(set) var tooLong: String?

    init(_ schema: RecordSchema) { nodes = [Node(parent: 0, lookup: 0, schema: schema)] }

    /// Whether anything is read through a lookup.
    var hasJoins: Bool { nodes.count > 1 }

    /// What is read from the records themselves.
    var indices: [Int] { nodes[0].indices }

    /// Adds a field and tells where its value will be.
    mutating func place<Record, Kind>(_ field: Field<Record, Kind>) -> PlacedField<Kind> {
        if field.isTooLong { tooLong = field.name }
        var node = 0
        let path = field.path
        for (lookup, schema) in zip(path, field.tables.dropFirst()) {
            nodes[node].add(lookup)
            node = child(of: node, lookup, schema)
        }
        let index = path.last ?? field.index
        nodes[node].add(index)
        return PlacedField(node: node, index: index)
    }

    private mutating func child(of parent: Int, _ lookup: Int, _ schema: RecordSchema) -> Int {
        if let known = nodes.indices.dropFirst().first(where: { nodes[$0].parent == parent && nodes[$0].lookup == lookup }) {
            return known
        }
        nodes.append(Node(parent: parent, lookup: lookup, schema: schema))
        return nodes.count - 1
    }
}

/// Where the value of a field is: in which node's record, and in which row of its field table.
struct PlacedField<Kind: FieldKind>: Sendable {
    let node: Int
    let index: Int
}
