import CRMSchema
import RecordCore

extension ZohoState {
    /// Turns what points to one record so that it points to another.
    /// - Parameter target: the new module and record for a field of a module; nil leaves the value as it is.
    mutating func repoint(
        _ module: String, _ id: UInt64, to target: (_ field: String, _ module: String) -> (module: String, id: UInt64)?
    ) {
        let text = JSONValue.string(String(id))
        // Links are kept apart from records.
        if let new = target("", ""), new.module == module { links.move(id, to: new.id, in: module) }
        for name in counts.keys {
            guard let holder = organisation.modules[name] else { continue }
            let fields = holder.fields.filter { Self.mayPoint($0, to: module) }.map(\.apiName.value)
            for field in fields {
                guard let new = target(field, name) else { continue }
                let store = self[store: name]
                let found = store.ids.compactMap { store[$0] }.filter { record in
                    record.values[field] == text && record.referencedModules[field].map { $0 == module } ?? true
                }
                for var record in found {
                    record.values[field] = .string(String(new.id))
                    if record.referencedModules[field] != nil { record.referencedModules[field] = new.module }
                    self[store: name].put(record)
                }
            }
        }
    }

    /// How many records point to this one.
    func countOfRecords(pointingTo id: UInt64, in module: String) -> Int {
        let text = JSONValue.string(String(id))
        return counts.keys.reduce(0) { sum, name in
            let fields = organisation.modules[name]?.fields.filter { Self.mayPoint($0, to: module) }.map(\.apiName.value)
            guard let fields, !fields.isEmpty else { return sum }
            let store = self[store: name]
            return sum + store.ids.filter { id in fields.contains { store[id]?.values[$0] == text } }.count
        }
    }

    private static func mayPoint(_ field: FieldDescription, to module: String) -> Bool {
        switch field.type {
        case .lookup(let target): target == module
        case .anyLookup(let targets): targets.isEmpty || targets.contains(module)
        default: false
        }
    }
}
