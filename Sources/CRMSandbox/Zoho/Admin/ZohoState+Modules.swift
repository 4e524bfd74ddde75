import CRMSchema
import RecordCore

/// Changes of modules: in the list, in all files that name them, and in the records.
extension ZohoState {
    mutating func change(_ changes: [ModuleChange]) throws(SandboxError) {
        var next = self
        for change in changes { try next.apply(change) }
        self = next
    }

    /// Settings of one module, all at once: nothing else refers to them, so that only this module is read again.
    mutating func set(_ members: [JSONMember], of module: String) throws(SandboxError) {
        var list = metadata("modules.json")?["modules"]?.array ?? []
        let place = try place(of: module, in: list)
        list[place] = members.reduce(list[place]) { $0.setting([$1.key], to: $1.value) }
        let file: JSONValue = ["modules": .array(list)]
        if let first = organisation.replace(["modules.json": Array(file.jsonText.utf8)], of: module).first { throw .invalidModule(first.message) }
        parsedMetadata["modules.json"] = file
    }

    private mutating func apply(_ change: ModuleChange) throws(SandboxError) {
        var files = organisation.files.mapValues(\.bytes)
        var list = metadata("modules.json")?["modules"]?.array ?? []
        switch change {
        case .add(let name, let label):
            guard !name.isEmpty, organisation.modules[name] == nil else { throw .invalidModule("there is a module \(name) already") }
            list.append(ModuleTemplate.entry(name, label: label ?? name, id: String(ids.next()), organisation))
            let fields = ModuleTemplate.fields.map { FieldMetadata.json($0, id: String(ids.next()), optionIDs: [], organisation) }
            files["fields_\(name).json"] = Self.bytes("fields", fields)
        case .rename(let old, let new):
            let place = try place(of: old, in: list)
            guard !new.isEmpty, organisation.modules[new] == nil else { throw .invalidModule("there is a module \(new) already") }
            let renaming = ModuleRenaming(old: old, new: new, id: list[place]["id"]?.string)
            files = renaming.files(files)
            list = list.map { renaming.renamed($0) }
            list[place] = list[place].setting(["api_name"], to: .string(new))
            rename(old, to: new)
        case .remove(let name):
            list.remove(at: try place(of: name, in: list))
            for part in ["fields", "layouts", "related_lists", "custom_views"] { files["\(part)_\(name).json"] = nil }
            self[store: name] = RecordStore(indexedFields: [])
        case .set(let name, let key, let value):
            let path = key.split(separator: ".").map(String.init)
            if path == ["api_name"], let new = value.string { return try apply(.rename(name, to: new)) }
            guard !path.isEmpty, path != ["id"] else { throw .invalidModule("\(key.isEmpty ? "the key" : key) of \(name) cannot be set") }
            let place = try place(of: name, in: list)
            list[place] = list[place].setting(path, to: value)
        }
        files["modules.json"] = Self.bytes("modules", list)
        if let first = organisation.replaceAll(files).first { throw .invalidModule(first.message) }
        parsedMetadata = [:]
    }

    private func place(of module: String, in list: [JSONValue]) throws(SandboxError) -> Int {
        guard let place = list.firstIndex(where: { $0["api_name"]?.string == module }) else { throw .unknownModule(module) }
        return place
    }

    private mutating func rename(_ old: String, to new: String) {
        moveStore(old, to: new)
        for module in organisation.modules.keys where !self[store: module].isEmpty {
            self[store: module].rewrite { record in
                for (field, target) in record.referencedModules where target == old { record.referencedModules[field] = new }
            }
        }
    }

    private static func bytes(_ key: String, _ entries: [JSONValue]) -> [UInt8] {
        Array(JSONValue.object([JSONMember(key, .array(entries))]).jsonText.utf8)
    }
}
