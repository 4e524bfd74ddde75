import RecordCore

/// Changes of fields: in the metadata, in what it means, and in the records that are there.
extension ZohoState {
    mutating func change(_ moduleName: String, _ changes: [FieldChange]) throws(SandboxError) {
        guard organisation.modules[moduleName]?.description.fields != nil else { throw .unknownModule(moduleName) }
        var fields = fieldObjects(of: moduleName)
        var moves: [(old: String, new: String?)] = []
        for change in changes {
            switch change {
            case .add(let field):
                guard !fields.contains(where: { $0["api_name"]?.string == field.apiName }) else {
                    throw .invalidField("\(moduleName) has a field \(field.apiName) already")
                }
                if let target = field.lookupModule, organisation.modules[target] == nil { throw .unknownModule(target) }
                let id = String(ids.next())
                let optionIDs = field.options.map { _ in String(ids.next()) }
                fields.append(FieldMetadata.json(field, id: id, optionIDs: optionIDs, organisation))
            case .rename(let old, let new):
                guard let position = fields.firstIndex(where: { $0["api_name"]?.string == old }) else {
                    throw .unknownField(module: moduleName, field: old)
                }
                guard !new.isEmpty, !fields.contains(where: { $0["api_name"]?.string == new }) else {
                    throw .invalidField("\(moduleName) has a field \(new) already")
                }
                fields[position] = .object(
                    (fields[position].object ?? []).map { $0.key == "api_name" ? JSONMember("api_name", .string(new)) : $0 })
                moves.append((old, new))
            case .remove(let name):
                guard fields.contains(where: { $0["api_name"]?.string == name }) else {
                    throw .unknownField(module: moduleName, field: name)
                }
                fields.removeAll { $0["api_name"]?.string == name }
                moves.append((name, nil))
            }
        }
        let list: JSONValue = ["fields": .array(fields)]
        let errors = organisation.replaceFields(of: moduleName, with: Array(list.jsonText.utf8))
        if let first = errors.first { throw .invalidField(first.message) }
        parsedMetadata["fields_\(moduleName).json"] = list
        move(moves, in: moduleName)
    }

    private mutating func move(_ moves: [(old: String, new: String?)], in moduleName: String) {
        let indexed = organisation.modules[moduleName]?.indexedFields ?? []
        self[store: moduleName] = self[store: moduleName].reindexed(by: indexed)
        guard !moves.isEmpty else { return }
        self[store: moduleName].rewrite { record in
            for (old, new) in moves {
                let value = record.values.removeValue(forKey: old)
                let target = record.referencedModules.removeValue(forKey: old)
                if let new {
                    record.values[new] = value
                    record.referencedModules[new] = target
                }
            }
        }
    }
}
