import RecordCore

/// Finds the records of a related list, with what the link of each says.
struct RelatedRecords {
    /// Ascending; only records that still exist.
    let ids: [UInt64]
    let module: ZohoModule
    private let linkField: String?
    private let linkValues: [UInt64: JSONValue]

    init(_ target: RelatedTarget, of parent: RelatedParent, sortedBy key: RecordStore.SortKey, _ state: inout ZohoState) {
        module = target.module
        var field: String?
        var values: [UInt64: JSONValue] = [:]
        let all = state[store: module.name].ids(sortedBy: key)
        let store = state[store: module.name]
        func isAmong(_ id: UInt64) -> Bool {
            guard let record = store[id] else { return false }
            switch target {
            case .links, .ownRows: return values[id] != nil
            case .theirRows(let field, let key, _):
                return record.values[field]?.array?.contains { $0[key]?.string == parent.id } ?? false
            case .pointing(let fields, let module, let filter):
                let points = fields.contains { field in
                    record.values[field]?.string == parent.id
                        && (record.referencedModules[field].map { $0 == parent.module.name } ?? true)
                }
                return points && filter.admits(record, of: module.name, now: state.now)
            case .invited:
                return record.values["Participants"]?.array?.contains { $0["participant"]?.string == parent.id } ?? false
            }
        }
        switch target {
        case .links(let kind, let isLeft, _):
            field = kind.field?.rawValue
            for link in state.links.linked(kind, to: parent.number, isLeft: isLeft) { values[link.id] = link.value ?? .null }
        case .ownRows(let rows, let key, _):
            let parentRecord = state[store: parent.module.name][parent.number]
            for row in parentRecord?.values[rows]?.array ?? [] {
                if let id = row[key]?.string.flatMap({ UInt64($0) }) { values[id] = .null }
            }
        default: break
        }
        ids = all.filter(isAmong)
        linkField = field
        linkValues = values
    }

    /// The fields of the link that were asked for; all of them if nothing was.
    func linkMembers(of id: UInt64, fields: [String]?) -> [JSONMember] {
        guard let linkField, fields?.contains(linkField) ?? true else { return [] }
        return [JSONMember(linkField, linkValues[id] ?? .null)]
    }
}
