import RecordCore

// Fills a module with made-up records: the same ones for the same seed, valid by the module's own rules.
extension VtigerState {
    mutating func seed(_ name: String, count: Int) throws(SandboxError) {
        guard let module = organisation.modules[name], !module.isNumberedAlone, let admin = users.first else { throw .unknownModule(name) }
        // A generator of its own, so that seeding does not depend on what was asked of the sandbox before.
        let salt = name.utf8.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }
        let before = self[table: name].count
        var seeder = VtigerSeeder(random: SeededGenerator(seed: options.randomSeed &* 1_000_003 &+ salt), now: now)
        let targets = targets(of: module)
        for position in 0..<max(0, count) {
            seeder.begin(serial: before + position + 1)
            // Minutes apart, so that orders by time are orders by number.
            var record = VtigerRecord(number: nextNumber(), module: name, created: now - Int64(count - position) * 60, owner: admin.number)
            for field in module.fields where field.isEditable && field.isReadable {
                record.values[field.name] = seeder.value(field, targets: targets[field.name] ?? [])
            }
            if let field = module.numberField {
                counters[name, default: 0] += 1
                record.values[field] = "\(module.numberPrefix)\(counters[name, default: 0])"
            }
            record.values["source"] = "CRM"
            if module.isActivity { record.values["activitytype"] = name == "Calendar" ? "Task" : "Meeting" }
            record.label = HTMLText.encoded(VtigerRecordWriter.label(record, module))
            put(record, in: module)
        }
    }

    /// Ids that the references of a module may take.
    private func targets(of module: VtigerModule) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for field in module.fields {
            guard case .reference(let names) = field.kind else { continue }
            for name in names {
                guard let prefix = organisation.prefix(of: name) else { continue }
                found[field.name, default: []] += self[table: name].numbers.prefix(1_000).map { "\(prefix)x\($0)" }
            }
        }
        return found
    }
}
