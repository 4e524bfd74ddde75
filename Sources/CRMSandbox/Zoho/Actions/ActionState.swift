import RecordCore

/// What actions leave behind beside the records themselves: shares, locks, jobs, sent mail.
struct ActionState: Sendable {
    /// A record among those of all modules.
    struct Key: Hashable, Sendable {
        let module: String
        let id: UInt64
    }

    var shares: [Key: [SandboxShare]] = [:]
    var locks: [Key: SandboxLock] = [:]
    /// By their ids.
    var jobs: [String: SandboxJob] = [:]
    /// In the order in which they were sent.
    var outbox: [SandboxMail] = []
}

extension ZohoState {
    /// The record in a path.
    func record(_ call: ZohoCall) throws(ZohoError) -> (module: ZohoModule, record: StoredRecord) {
        let module = try module(call)
        let id = try call.recordID()
        guard let number = UInt64(id), let record = self[store: module.name][number] else { throw .invalidPathID(1) }
        return (module, record)
    }

    /// The module must be one of these; the others do not have the action.
    func module(_ call: ZohoCall, among names: Set<String>) throws(ZohoError) -> ZohoModule {
        let module = try module(call)
        guard names.contains(module.name) else { throw .invalidModule }
        return module
    }
}

extension ZohoCall {
    /// The object that the body is.
    func object() throws(ZohoError) -> JSONValue {
        let body = try json()
        guard body.object != nil else { throw .wrongType("jsonobject", "data", at: "$") }
        return body
    }

    /// The one object in the list under a key: `{"merge":[{…}]}`.
    func only(_ key: String) throws(ZohoError) -> JSONValue {
        let body = try object()
        guard let list = body[key], !list.isNull else { throw .missingKey(key, at: "$.\(key)") }
        guard let items = list.array else { throw .wrongType("jsonarray", key, at: "$.\(key)") }
        guard let item = items.first else { throw .missingKey(key, at: "$.\(key)") }
        guard items.count == 1 else {
            throw ZohoError(
                400, "INVALID_DATA", "invalid data",
                [
                    JSONMember("maximum_length", 1), JSONMember("api_name", .string(key)),
                    JSONMember("json_path", .string("$.\(key)")),
                ])
        }
        guard item.object != nil else { throw .wrongType("jsonobject", key, at: "$.\(key)[0]") }
        return item
    }
}

extension ZohoError {
    /// A record that is held by a lock.
    static func locked(_ id: String, _ action: String) -> ZohoError {
        ZohoError(
            400, "RECORD_LOCKED", "You cannot perform this operation as the record is locked.",
            [JSONMember("id", .string(id)), JSONMember("action", .string(action))])
    }

    /// A value that is of the right type and still wrong.
    static func invalid(_ name: String, at path: String, _ message: String = "invalid data") -> ZohoError {
        ZohoError(
            400, "INVALID_DATA", message, [JSONMember("api_name", .string(name)), JSONMember("json_path", .string(path))])
    }

    static func notAllowed(_ message: String, _ details: [JSONMember] = []) -> ZohoError {
        ZohoError(403, "NOT_ALLOWED", message, details)
    }
}
