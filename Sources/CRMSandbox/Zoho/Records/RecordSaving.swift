import CRMSchema
import RecordCore

/// Writes one checked record into the store: what the system adds on its own happens here.
extension ZohoState {
    /// - Parameter ignored: collects the keys that were sent and not used.
    mutating func create(
        _ item: JSONValue, in module: ZohoModule, path: String, user: String, ignored: inout [String]
    ) throws(ZohoError) -> StoredRecord {
        guard let members = item.object else { throw .wrongType("jsonobject", "data", at: path) }
        var writer = RecordWriter(module: module, purpose: .create, path: path)
        var checked = writer.values(of: members, old: nil, &self)
        ignored += writer.ignored
        ignored += dropWhatIsNotOnLayout(&checked.values, module)
        let problems = writer.problems + layoutProblems(checked.values, module, path: path)
            + duplicates(of: checked.values, in: module, except: nil, path: path)
        if let first = problems.first { throw problems.count == 1 ? first : .several(problems) }

        var record = StoredRecord(
            id: ids.next(), createdTime: now, modifiedTime: now, createdBy: user, modifiedBy: user,
            owner: checked.values["Owner"]?.string ?? user)
        record.values = checked.values.filter { !$0.value.isNull && $0.key != "Owner" }
        record.referencedModules = checked.referencedModules
        SystemKeys.keep(members, in: &record, module)
        LineItems.compute(&record, module, self)
        addSystemValues(to: &record, in: module)
        self[store: module.name].put(record)
        notify(.insert, of: record, in: module.name)
        return record
    }

    mutating func update(
        _ old: StoredRecord, with item: JSONValue, in module: ZohoModule, path: String, user: String, ignored: inout [String]
    ) throws(ZohoError) -> StoredRecord {
        guard let members = item.object else { throw .wrongType("jsonobject", "data", at: path) }
        guard actions.locks[.init(module: module.name, id: old.id)] == nil else { throw .locked(old.idText, "update") }
        if old.values["$approved"] == false {
            throw ZohoError(400, "NOT_APPROVED", "cannot update record that is not approved yet", [JSONMember("id", .string(old.idText))])
        }
        var writer = RecordWriter(module: module, purpose: .update, path: path)
        let checked = writer.values(of: members, old: old, &self)
        ignored += writer.ignored
        let problems = writer.problems + duplicates(of: checked.values, in: module, except: old.id, path: path)
        if let first = problems.first { throw problems.count == 1 ? first : .several(problems) }

        var record = old
        for (name, value) in checked.values {
            if name == "Owner" {
                record.owner = value.string ?? record.owner
            } else {
                record.values[name] = value.isNull ? nil : value
                if value.isNull { record.referencedModules[name] = nil }
            }
        }
        record.referencedModules.merge(checked.referencedModules) { _, new in new }
        record.modifiedTime = now
        record.modifiedBy = user
        setFullName(of: &record, in: module)
        SystemKeys.keep(members, in: &record, module)
        LineItems.compute(&record, module, self)
        self[store: module.name].put(record)
        notify(.update(from: old), of: record, in: module.name)
        return record
    }

    /// What a successful write says about a record.
    func writeDetails(of record: StoredRecord) -> JSONValue {
        [
            "Modified_Time": wireTime(record.modifiedTime), "Modified_By": userReference(record.modifiedBy),
            "Created_Time": wireTime(record.createdTime), "id": .string(record.idText),
            "Created_By": userReference(record.createdBy), "$approval_state": SystemKeys.approvalState(of: record),
        ]
    }

    // MARK: Rules

    /// A layout's mandatory fields count only where the client names the layout.
    private func layoutProblems(_ values: [String: JSONValue], _ module: ZohoModule, path: String) -> [ZohoError] {
        guard let id = values["Layout"]?.string, let layout = module.description.layouts.first(where: { $0.id == id }) else { return [] }
        return layout.fields.compactMap { field in
            let name = field.apiName.value
            guard field.isRequired, let known = module[name], known.isCreatable, !known.isMandatory, name != "Layout", name != "Owner",
                values[name]?.isNull ?? true
            else { return nil }
            return .field(.missing, name, at: "\(path).\(name)")
        }
    }

    /// A new record of a named layout has only the fields that are on it.
    private func dropWhatIsNotOnLayout(_ values: inout [String: JSONValue], _ module: ZohoModule) -> [String] {
        guard let id = values["Layout"]?.string, let layout = module.description.layouts.first(where: { $0.id == id }) else { return [] }
        let shown = Set(layout.fields.map(\.apiName.value)).union(["Layout", "Owner", "Tag"])
        let dropped = values.keys.filter { !shown.contains($0) }
        for name in dropped { values[name] = nil }
        return dropped
    }

    /// Values of unique fields that another record has. Letter case does not make a difference.
    private func duplicates(
        of values: [String: JSONValue], in module: ZohoModule, except id: UInt64?, path: String
    ) -> [ZohoError] {
        module.uniqueFields.compactMap { field in
            let name = field.apiName.value
            guard let value = values[name] else { return nil }
            let others = self[store: module.name].ids(where: name, equals: value).filter { $0 != id }
            guard let first = others.first, let record = self[store: module.name][first] else { return nil }
            return ZohoError(
                400, "DUPLICATE_DATA", "duplicate data",
                [
                    JSONMember("api_name", .string(name)), JSONMember("json_path", .string("\(path).\(name)")),
                    JSONMember("id", .string(record.idText)),
                    JSONMember(
                        "duplicate_record",
                        [
                            "id": .string(record.idText), "Owner": userReference(record.owner),
                            "module": [
                                "api_name": .string(module.name),
                                "id": module.description.id.map(JSONValue.string) ?? .null,
                            ],
                        ]),
                    JSONMember("more_records", .bool(others.count > 1)),
                ])
        }
    }

    // MARK: What the system adds

    mutating func addSystemValues(to record: inout StoredRecord, in module: ZohoModule) {
        setFullName(of: &record, in: module)
        for field in module.fields {
            let name = field.apiName.value
            switch field.type {
            case .layout where record.values[name] == nil:
                record.values[name] = .string(LayoutChoice.standard(of: module, organisation))
            case .autoNumber:
                record.values[name] = .string(nextAutoNumber(of: name, in: module.name))
            case .bigInteger where !field.isCreatable && name.hasSuffix("_Number"):
                record.values[name] = .string(nextNumber(of: name, in: module.name))
            default: break
            }
        }
        if module.has("Record_Status__s") { record.values["Record_Status__s"] = "Available" }
    }

    func setFullName(of record: inout StoredRecord, in module: ZohoModule) {
        guard module.hasFullName else { return }
        let parts = ["First_Name", "Last_Name"].compactMap { record.values[$0]?.string }
        record.values["Full_Name"] = parts.isEmpty ? nil : .string(parts.joined(separator: " "))
    }

    /// Quotes, orders and invoices are numbered by the system with plain numbers.
    private mutating func nextNumber(of field: String, in module: String) -> String {
        let number = counters["\(module).\(field)", default: 1]
        counters["\(module).\(field)"] = number + 1
        return "\(organisation.idPrefix)\(String(100_000 + number))"
    }

    private mutating func nextAutoNumber(of field: String, in module: String) -> String {
        let rule = rawField(field, of: module)?["auto_number"]
        let number = counters["\(module).\(field)"] ?? rule?["start_number"]?.int ?? Int(rule?["start_number"]?.string ?? "") ?? 1
        counters["\(module).\(field)"] = number + 1
        return "\(rule?["prefix"]?.string ?? "")\(number)\(rule?["suffix"]?.string ?? "")"
    }
}
