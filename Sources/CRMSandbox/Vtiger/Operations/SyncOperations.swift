import RecordCore

/// `sync`: what has changed since a time. Broken on the servers that were looked at; repaired, it does this.
enum SyncOperations {
    private struct Change {
        let time: Int64
        let number: Int
        let record: VtigerRecord?
    }

    static func sync(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        if state.quirks.syncIsBroken { throw .crash }
        let user = try call.caller()
        guard let since = call["modifiedTime"].flatMap({ Int64($0) }), let name = call["elementType"] else { throw .crash }
        guard let module = state.organisation.modules[name], module.isEntity else { throw .accessDenied }
        if name == "Users" {
            return ["updated": [], "deleted": [], "lastModifiedTime": .string(String(since)), "more": false]
        }
        let owners = owners(call["syncType"], user, state)
        let changes = changes(of: module, since: since, owners: owners, state)
        // The newest of the first hundred decides, and all that changed in its second come along.
        let last = changes.prefix(100).last?.time ?? since
        let page = changes.filter { $0.time <= last }
        let renderer = VtigerRecordRenderer(state, .related)
        return [
            "updated": .array(page.compactMap { change in change.record.map { renderer.json($0, as: module) } }),
            "deleted": .array(page.filter { $0.record == nil }.map { .string("\(module.prefix)x\($0.number)") }),
            "more": .bool(page.count < changes.count), "lastModifiedTime": .number(JSONNumber(Int(last))),
        ]
    }

    /// Whose records: the caller's own, those of the groups too, or everybody's (nil) for administrators.
    private static func owners(_ type: String?, _ user: VtigerUser, _ state: VtigerState) -> Set<Int>? {
        switch type {
        case "application" where user.isAdmin: nil
        case "userandgroup": Set(state[table: "Groups"].numbers + [user.number])
        default: [user.number]
        }
    }

    private static func changes(of module: VtigerModule, since: Int64, owners: Set<Int>?, _ state: VtigerState) -> [Change] {
        func counts(_ time: Int64, _ owner: Int) -> Bool { time > since && (owners?.contains(owner) ?? true) }
        let table = state[table: module.name]
        let changed = table.records.filter { counts($0.modified, $0.owner) }
            .map { Change(time: $0.modified, number: $0.number, record: $0.isConverted ? nil : $0) }
        let deleted = table.deleted.filter { counts($0.time, $0.owner) }.map { Change(time: $0.time, number: $0.number, record: nil) }
        return (changed + deleted).sorted { ($0.time, $0.number) < ($1.time, $1.number) }
    }
}
