import RecordCore

/// The body of a change of owner.
struct OwnerChange: Sendable {
    let owner: RawRecordID
    let notify: Bool
    let related: [AnyReference]

    /// - Parameter ids: nil where the path names the record.
    func json(ids: [RawRecordID]?) -> JSONValue {
        var members: [JSONMember] = []
        if let ids { members.append(JSONMember("ids", .array(ids.map { .string($0.description) }))) }
        members.append(JSONMember("owner", ["id": .string(owner.description)]))
        members.append(JSONMember("notify", .bool(notify)))
        if !related.isEmpty {
            let list = related.map { item -> JSONValue in
                let id = JSONMember("id", .string(item.id.description))
                return .object((item.module.map { [JSONMember("api_name", .string($0))] } ?? []) + [id])
            }
            members.append(JSONMember("related_modules", .array(list)))
        }
        return .object(members)
    }
}
