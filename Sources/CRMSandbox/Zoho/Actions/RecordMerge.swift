import RecordCore

/// A merge that was checked.
struct RecordMerge: Sendable {
    let master: UInt64
    let module: String
    let duplicates: [(id: UInt64, fields: [String])]

    init(_ request: JSONValue, _ master: StoredRecord, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        let path = "$.merge[0]"
        guard let data = request["data"]?.array, !data.isEmpty else { throw .missingKey("data", at: "\(path).data") }
        guard data.count <= 2 else {
            throw ZohoError(
                400, "INVALID_DATA", "the data JSON array has reached its limit",
                [
                    JSONMember("maximum_length", 2), JSONMember("api_name", "data"),
                    JSONMember("json_path", .string("\(path).data")),
                ])
        }
        var seen: Set<UInt64> = [master.id]
        var taken: Set<String> = []
        for item in request["master_record_fields"]?.array ?? [] { taken.formUnion([item["api_name"]?.string ?? ""]) }
        var duplicates: [(id: UInt64, fields: [String])] = []
        for (position, item) in data.enumerated() {
            let place = "\(path).data[\(position)]"
            guard let text = item["id"].flatMap(References.id) else { throw .missingKey("id", at: "\(place).id") }
            guard let id = UInt64(text), let record = state[store: module.name][id] else {
                throw .invalid("id", at: "\(place).id")
            }
            guard seen.insert(id).inserted else {
                throw ZohoError(
                    400, "DUPLICATE_DATA", "Similar id is already given for merging",
                    [JSONMember("api_name", "id"), JSONMember("json_path", .string("\(place).id"))])
            }
            try Self.check(record, module, state)
            var fields: [String] = []
            for (index, field) in (item["_fields"]?.array ?? []).enumerated() {
                let where_ = "\(place)._fields[\(index)].api_name"
                guard let name = field["api_name"]?.string else { throw .missingKey("api_name", at: where_) }
                guard module[name]?.isUpdatable == true || name == "Owner" else { throw .invalid("api_name", at: where_) }
                guard taken.insert(name).inserted else {
                    throw ZohoError(
                        400, "DUPLICATE_DATA", "Field has already been mentioned for other record in merge",
                        [JSONMember("api_name", .string(name)), JSONMember("json_path", .string(where_))])
                }
                fields.append(name)
            }
            duplicates.append((id, fields))
        }
        try Self.check(master, module, state)
        self.master = master.id
        self.module = module.name
        self.duplicates = duplicates
    }

    private static func check(_ record: StoredRecord, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        let isLocked = state.actions.locks[.init(module: module.name, id: record.id)] != nil
        guard !isLocked, !ConvertedLeads.isConverted(record) else {
            throw ZohoError(
                400, "NOT_ALLOWED", "Record is not allowed for merging", [JSONMember("id", .string(record.idText))])
        }
    }

    /// The master takes the fields, the duplicates go, and what pointed to them points to the master.
    func carryOut(user: String, _ state: inout ZohoState) {
        guard var record = state[store: module][master], let known = state.organisation.modules[module] else { return }
        for (id, fields) in duplicates {
            guard let duplicate = state[store: module][id] else { continue }
            for field in fields {
                if field == "Owner" { record.owner = duplicate.owner } else { record.values[field] = duplicate.values[field] }
                record.referencedModules[field] = duplicate.referencedModules[field]
            }
            state.delete(duplicate, in: module, by: user)
            state.repoint(module, id) { _, _ in (module, master) }
            state.files.moveAttachments(of: id, to: master, in: module)
        }
        record.modifiedTime = state.now
        record.modifiedBy = user
        state.setFullName(of: &record, in: known)
        state[store: module].put(record)
    }
}
