import CRMSchema
import RecordCore

// Records that nobody wrote: what is left of others after the metadata has changed.
extension ZohoState {
    mutating func plant(
        _ values: [String: JSONValue], id: UInt64, in moduleName: String, referencing modules: [String: String]
    ) throws(SandboxError) {
        guard let module = organisation.modules[moduleName], module.description.fields != nil else { throw .unknownModule(moduleName) }
        let user = organisation.administrator.id
        var record = StoredRecord(id: id, createdTime: now, modifiedTime: now, createdBy: user, modifiedBy: user, owner: user)
        record.values = values
        record.referencedModules = modules
        for field in module.fields {
            guard case .subform = field.type, let rows = values[field.apiName.value]?.array else { continue }
            record.values[field.apiName.value] = .array(rows.map { planted($0) })
        }
        self[store: moduleName].put(record)
    }

    private mutating func planted(_ fields: JSONValue) -> JSONValue {
        var row = SubformRow(id: String(ids.next()), time: now)
        for member in fields.object ?? [] { row.values[member.key] = member.value }
        return row.stored
    }
}
