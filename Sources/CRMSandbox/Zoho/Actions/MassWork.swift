import RecordCore

/// What mass actions do to a single record.
enum MassWork {
    static func update(
        _ record: StoredRecord, with values: JSONValue, overwrites: Bool, in module: ZohoModule, user: String,
        _ state: inout ZohoState
    ) -> WriteResult {
        var members = values.object ?? []
        if !overwrites {
            // Multi-select picklists grow unless told otherwise.
            let lists = members.filter { $0.value.array != nil }.map { JSONMember($0.key, true) }
            if !lists.isEmpty { members.append(JSONMember("$append_values", .object(lists))) }
        }
        do throws(ZohoError) {
            var ignored: [String] = []
            let new = try state.update(
                record, with: .object(members), in: module, path: "$.data[0]", user: user, ignored: &ignored)
            return .success("record updated", state.writeDetails(of: new))
        } catch {
            return .failure(error)
        }
    }

    static func delete(
        _ record: StoredRecord, in module: ZohoModule, user: String, _ state: inout ZohoState
    ) -> WriteResult {
        guard state.actions.locks[.init(module: module.name, id: record.id)] == nil else {
            return .failure(.locked(record.idText, "delete"))
        }
        state.delete(record, in: module.name, by: user)
        return .success("record is deleted", ["id": .string(record.idText)])
    }
}
