import CRMSchema
import RecordCore

/// Fills a module with made-up records: deterministic for a seed, valid by the module's own rules.
extension ZohoState {
    mutating func seed(_ moduleName: String, count: Int) throws(SandboxError) {
        guard let module = organisation.modules[moduleName], module.description.fields != nil,
            module.description.kind == .standard || module.description.kind == .custom
        else { throw .unknownModule(moduleName) }
        let stores = modulesToReference(module)
        let users = organisation.users.filter(\.isActive).map(\.id)
        // A generator of its own, so that seeding does not depend on what was asked of the sandbox before.
        let salt = moduleName.utf8.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }
        var seeder = RecordSeeder(random: SeededGenerator(seed: options.randomSeed &* 1_000_003 &+ salt), now: now, users: users) {
            stores[$0] ?? []
        }
        let before = self[store: moduleName].count
        for position in 0..<max(0, count) {
            seeder.begin(serial: before + position + 1)
            // The older, the lower the id; minutes apart, so that orders by time are orders by id.
            let time = now - Int64(count - position) * 60
            let record = made(by: &seeder, in: module, at: time)
            self[store: moduleName].put(record)
        }
    }

    private mutating func made(by seeder: inout RecordSeeder, in module: ZohoModule, at time: Int64) -> StoredRecord {
        let owner = seeder.pick(seeder.users)
        var record = StoredRecord(
            id: ids.next(), createdTime: time, modifiedTime: time, createdBy: owner, modifiedBy: owner, owner: owner)
        for field in module.fields where field.isCreatable && field.apiName.value != "Owner" {
            guard field.isMandatory || field.isUnique || Self.isPlain(field.apiName.value) || seeder.chance(45) else { continue }
            record.values[field.apiName.value] = seededValue(field, &seeder, &record, time)
        }
        addSystemValues(to: &record, in: module)
        return record
    }

    /// The fields that nearly every real record has.
    private static func isPlain(_ name: String) -> Bool {
        ["First_Name", "Last_Name", "Company", "Email", "Phone", "Lead_Source", "Lead_Status", "City", "Country", "Amount", "Stage"]
            .contains(name)
    }

    private mutating func seededValue(
        _ field: FieldDescription, _ seeder: inout RecordSeeder, _ record: inout StoredRecord, _ time: Int64
    ) -> JSONValue? {
        switch field.type {
        case .subform(let rows):
            guard let rowModule = organisation.modules[rows] else { return nil }
            return seededRows(of: rowModule, &seeder, time)
        case .anyLookup(let allowed):
            let candidates = allowed.isEmpty ? ["Accounts", "Deals", "Leads"] : allowed
            for module in candidates {
                let ids = seeder.targets(module)
                guard !ids.isEmpty else { continue }
                record.referencedModules[field.apiName.value] = module
                return .string(String(seeder.pick(ids)))
            }
            return nil
        case .multiLookup(_, let key, let target):
            let ids = seeder.targets(target)
            guard !ids.isEmpty else { return nil }
            return .array([[key: .string(String(seeder.pick(ids))), "id": .string(String(self.ids.next()))]])
        default:
            return seeder.value(field)
        }
    }

    private mutating func seededRows(of rowModule: ZohoModule, _ seeder: inout RecordSeeder, _ time: Int64) -> JSONValue {
        let count = seeder.persona.number(in: 1...3)
        let rows = (0..<count).map { position -> JSONValue in
            var row = SubformRow(id: String(ids.next()), time: time)
            for field in rowModule.fields where field.isCreatable {
                row.values[field.apiName.value] = seeder.value(field)
            }
            if rowModule.has("Sequence_Number") { row.values["Sequence_Number"] = .string(String(position + 1)) }
            return row.stored
        }
        return .array(rows)
    }

    /// The ids that references of the module may take, read once: the records to come do not refer to each other.
    private func modulesToReference(_ module: ZohoModule) -> [String: [UInt64]] {
        var found: [String: [UInt64]] = [:]
        func add(_ fields: [FieldDescription]) {
            for field in fields {
                switch field.type {
                case .lookup(let target), .multiLookup(_, _, let target): found[target] = self[store: target].ids
                case .anyLookup(let targets):
                    for target in targets.isEmpty ? ["Accounts", "Deals", "Leads"] : targets { found[target] = self[store: target].ids }
                case .subform(let rows): add(organisation.modules[rows]?.fields.filter { $0.apiName.value != "Parent_Id" } ?? [])
                default: break
                }
            }
        }
        add(module.fields)
        return found
    }
}
