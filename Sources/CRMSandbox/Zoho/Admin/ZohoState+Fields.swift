import RecordCore

/// Changes of fields: in the metadata, in what it means, and in the records that are there.
extension ZohoState {
    mutating func change(_ moduleName: String, _ changes: [FieldChange]) throws(SandboxError) {
        guard let module = organisation.modules[moduleName], module.description.fields != nil else { throw .unknownModule(moduleName) }
        // A layout that is made up follows from the fields; only a rule of its own makes a file of it.
        let hasFile = organisation.file("layouts_\(moduleName).json") != nil
        let needsFile = hasFile || changes.contains { if case .require = $0 { true } else { false } }
        let layouts = metadata("layouts_\(moduleName).json")?["layouts"]?.array
        var metadata = ModuleMetadata(
            moduleName, fields: fieldObjects(of: moduleName),
            layouts: layouts ?? (needsFile ? StandardLayout.objects(of: module, &self) : []))
        for change in changes { try apply(change, to: &metadata) }

        var lists: [String: JSONValue] = ["fields_\(moduleName).json": ["fields": .array(metadata.fields)]]
        if needsFile { lists["layouts_\(moduleName).json"] = ["layouts": .array(metadata.layouts)] }
        let errors = organisation.replace(lists.mapValues { Array($0.jsonText.utf8) }, of: moduleName)
        if let first = errors.first { throw .invalidField(first.message) }
        parsedMetadata.merge(lists) { $1 }
        move(metadata, in: moduleName)
    }

    private mutating func apply(_ change: FieldChange, to metadata: inout ModuleMetadata) throws(SandboxError) {
        switch change {
        case .add(let field):
            guard !metadata.has(field.apiName) else { throw .invalidField("\(metadata.module) has a field \(field.apiName) already") }
            if let target = field.lookupModule, organisation.modules[target] == nil { throw .unknownModule(target) }
            let id = String(ids.next())
            let optionIDs = field.options.map { _ in String(ids.next()) }
            metadata.add(FieldMetadata.json(field, id: id, optionIDs: optionIDs, organisation))
        case .rename(let old, let new): try metadata.rename(old, to: new)
        case .remove(let name): try metadata.remove(name)
        case .set(let field, let key, let value): try metadata.set(field, key: key, to: value)
        case .options(let field, let change): try metadata.change(field, change, id: String(ids.next()))
        case .require(let field, let isRequired, let layout): try metadata.require(field, isRequired, layout: layout)
        }
    }

    private mutating func move(_ metadata: ModuleMetadata, in moduleName: String) {
        let indexed = organisation.modules[moduleName]?.indexedFields ?? []
        self[store: moduleName] = self[store: moduleName].reindexed(by: indexed)
        guard !metadata.moves.isEmpty || !metadata.values.isEmpty else { return }
        self[store: moduleName].rewrite { record in
            for (old, new) in metadata.moves {
                let value = record.values.removeValue(forKey: old)
                let target = record.referencedModules.removeValue(forKey: old)
                if let new {
                    record.values[new] = value
                    record.referencedModules[new] = target
                }
            }
            for (field, old, new) in metadata.values {
                switch record.values[field] {
                case .string(old)?: record.values[field] = .string(new)
                case .array(let values)?: record.values[field] = .array(values.map { $0.string == old ? .string(new) : $0 })
                default: break
                }
            }
        }
    }
}
