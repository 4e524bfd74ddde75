import RecordCore

/// Creating, reading, changing and deleting records.
enum RecordOperations {
    static func create(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let user = try call.caller()
        let module = try writable(call["elementType"], user, state)
        let sent = try ElementText.read(call, state.quirks)
        let record = try make(module, sent, user, call.files, &state)
        return VtigerRecordRenderer(state, .created).json(record, as: module)
    }

    static func retrieve(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let (record, module) = try find(call["id"], try call.caller(), state)
        return VtigerRecordRenderer(state, .whole).json(record, as: module)
    }

    static func update(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        try change(&state, call, partial: false)
    }

    static func revise(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        try change(&state, call, partial: true)
    }

    static func delete(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let user = try call.caller()
        let (record, module) = try find(call["id"], user, state)
        if module.isNumberedAlone, !user.isAdmin || module.name == "Users" { throw .writeDenied }
        state.delete(record)
        return ["status": "successful"]
    }

    // MARK: Steps

    /// A type that the user may write; errors as for a name in a parameter.
    private static func writable(_ name: String?, _ user: VtigerUser, _ state: VtigerState) throws(VtigerFailure) -> VtigerModule {
        guard let module = name.flatMap({ state.organisation.modules[$0] }) else { throw .accessDenied }
        if module.isNumberedAlone, !user.isAdmin { throw module.name == "Users" ? .accessDenied : .writeDenied }
        return module
    }

    /// Checks and stores a new record.
    static func make(
        _ module: VtigerModule, _ sent: [String: JSONValue], _ user: VtigerUser, _ files: [MultipartForm.Part], _ state: inout VtigerState
    ) throws(VtigerFailure) -> VtigerRecord {
        let writer = VtigerRecordWriter(module: module, user: user, sent: sent)
        // There is one company, and creating it is changing it.
        if module.name == "CompanyDetails", var company = state.record(1, in: module.name) {
            writer.apply(to: &company, state, isNew: false)
            state.put(company, in: module)
            return company
        }
        try writer.checkMandatory()
        try writer.checkReferences(state)
        if module.isInventory { try InventoryAnswer.check(sent, state.quirks) }
        try writer.checkDuplicates(state)
        let number = module.isNumberedAlone ? (state[table: module.name].numbers.last ?? 0) + 1 : state.nextNumber()
        var record = VtigerRecord(number: number, module: module.name, created: state.now, owner: user.number)
        record.modifiedBy = user.number
        writer.apply(to: &record, state, isNew: true)
        if writer.corrupts, state.quirks.nullCorruptsRecord { record.isCorrupt = true }
        if let field = module.numberField, !record.isCorrupt {
            let running = state.counters[module.name, default: 0] + 1
            state.counters[module.name] = running
            record.values[field] = "\(module.numberPrefix)\(running)"
        }
        // Tasks are what says so; everything else in that table is an appointment.
        if module.isActivity { record.module = record.values["activitytype"] == "Task" ? "Calendar" : "Events" }
        if module.isInventory { InventoryAnswer.fill(&record, sent, state) }
        FileOperations.attach(files, to: &record, &state)
        state.put(record, in: module)
        return record
    }

    private static func change(_ state: inout VtigerState, _ call: PlayedCall, partial: Bool) throws(VtigerFailure) -> JSONValue? {
        let user = try call.caller()
        let sent = try ElementText.read(call, state.quirks)
        guard let text = sent["id"].flatMap(ElementText.scalar), VtigerID(text) != nil else {
            throw state.quirks.malformedIDIsDenied ? .deniedForID : .invalidID
        }
        var (record, module) = try find(text, user, state)
        if module.isNumberedAlone, !user.isAdmin { throw .writeDenied }
        let writer = VtigerRecordWriter(module: module, user: user, sent: sent)
        try writer.checkMandatory(partial: partial)
        try writer.checkReferences(state)
        try writer.checkDuplicates(state, except: record.number)
        // What is no module is written as a whole row.
        if !partial, module.databaseKey != nil || !module.isEntity { record.values = [:] }
        writer.apply(to: &record, state, isNew: false)
        record.modified = state.now
        record.modifiedBy = user.number
        if module.isInventory { InventoryAnswer.fill(&record, sent, state) }
        state.put(record, in: module)
        return VtigerRecordRenderer(state, .changed).json(record, as: module)
    }

    /// The record of an id, and the type it was asked for as.
    static func find(_ text: String?, _ user: VtigerUser, _ state: VtigerState) throws(VtigerFailure) -> (VtigerRecord, VtigerModule) {
        guard let id = text.flatMap({ VtigerID($0) }), let name = state.organisation.name(prefix: id.prefix),
            let module = state.organisation.modules[name]
        else { throw .deniedForID }
        if name == "Users", !user.isAdmin { throw .accessDenied }
        guard let number = id.number else { throw state.quirks.malformedIDIsDenied ? .accessDenied : .invalidID }
        if module.isNumberedAlone {
            guard let record = state.record(number, in: name) else { throw .accessDenied }
            return (record, module)
        }
        guard let home = state.home(of: number), let record = state.record(number, in: home) else { throw .accessDenied }
        guard home == name else { throw .invalidID }
        return (record, module)
    }
}
