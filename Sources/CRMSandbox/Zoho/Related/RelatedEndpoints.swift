import CRMSchema
import RecordCore

/// The records that hang on a record: reading them, whatever ties them to it, and writing notes and links.
enum RelatedEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try list(of: try RelatedParent(state, call), &state, call)
    }

    /// `GET /{module}/deleted/{id}/{list}`: what still points to a record in the recycle bin.
    static func listOfDeleted(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try list(of: try RelatedParent(deletedIn: state, call), &state, call)
    }

    private static func list(
        of parent: RelatedParent, _ state: inout ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> ZohoReply {
        let target = try RelatedTarget(call.path["list"] ?? "", of: parent, &state)
        let parameters = try ListParameters(call, state)
        let related = RelatedRecords(target, of: parent, sortedBy: parameters.sortKey, &state)
        let store = state[store: related.module.name]
        var ids = related.ids
        if let since = try call.time(header: "If-Modified-Since") {
            ids = ids.filter { id in store[id].map { $0.modifiedTime > since } ?? false }
        }
        let renderer = RecordRenderer(state: state, module: related.module)
        return try ListEndpoint.page(of: ids, parameters, call, state) { id in
            store[id].map { row($0, related, parameters.fields, renderer) }
        }
    }

    /// `GET /{module}/{id}/{list}/{related}`
    static func get(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        let target = try RelatedTarget(call.path["list"] ?? "", of: parent, &state)
        let related = RelatedRecords(target, of: parent, sortedBy: .id, &state)
        let id = UInt64(try call.relatedID(in: related.module, state)) ?? 0
        guard related.ids.contains(id), let record = state[store: related.module.name][id] else { return .noContent }
        if let since = try call.time(header: "If-Modified-Since"), record.modifiedTime <= since { return .notModified }
        let renderer = RecordRenderer(state: state, module: related.module)
        return ZohoReply(json: ["data": .array([row(record, related, call.list("fields"), renderer)])])
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        let notes = try notes(state, call)
        let body = try WriteBody(call, limit: state.limits.rowsPerWrite)
        let reference: JSONValue = ["module": ["api_name": .string(parent.module.name)], "id": .string(parent.id)]
        var ignored: [String] = []
        var results: [WriteResult] = []
        for (position, item) in body.items.enumerated() {
            do throws(ZohoError) {
                guard let members = item.object else { throw .wrongType("jsonobject", "data", at: "$.data[\(position)]") }
                let owned = members.filter { $0.key != "Parent_Id" && $0.key != "$se_module" } + [JSONMember("Parent_Id", reference)]
                let record = try state.create(
                    .object(owned), in: notes, path: "$.data[\(position)]", user: call.user, ignored: &ignored)
                results.append(.success("record added", state.writeDetails(of: record)))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: 201, ignored: ignored)
    }

    static func updateOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard call.path["list"] == "Notes" else { return try LinkEndpoints.linkOne(&state, call) }
        _ = try RelatedParent(state, call)
        let notes = try notes(state, call)
        let id = try call.recordID("related")
        let body = try WriteBody(call, limit: 1)
        var ignored: [String] = []
        let result: WriteResult
        do throws(ZohoError) {
            result = try WriteEndpoints.update(id, with: body.items[0], in: notes, path: "$.data[0]", &state, call, &ignored)
        } catch {
            result = .failure(error)
        }
        return WriteResult.reply([result], whenAllSucceed: 200, ignored: ignored)
    }

    static func updateMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try LinkEndpoints.linkMany(&state, call)
    }

    static func deleteOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard call.path["list"] == "Notes" else { return try LinkEndpoints.unlinkOne(&state, call) }
        _ = try RelatedParent(state, call)
        let notes = try notes(state, call)
        let id = try call.recordID("related")
        return WriteResult.reply([WriteEndpoints.delete(id, in: notes, &state, call)], whenAllSucceed: 200)
    }

    static func deleteMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard call.path["list"] == "Notes" else { return try LinkEndpoints.unlinkMany(&state, call) }
        _ = try RelatedParent(state, call)
        let notes = try notes(state, call)
        guard let ids = call.list("ids"), !ids.isEmpty else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        return WriteResult.reply(ids.map { WriteEndpoints.delete($0, in: notes, &state, call) }, whenAllSucceed: 200)
    }

    private static func row(
        _ record: StoredRecord, _ related: RelatedRecords, _ fields: [String]?, _ renderer: RecordRenderer
    ) -> JSONValue {
        let json = fields.map { renderer.row(record, fields: $0) } ?? renderer.whole(record, withRowCounts: false)
        return .object((json.object ?? []) + related.linkMembers(of: record.id, fields: fields))
    }

    /// Of the other lists only links can be made this way.
    private static func notes(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoModule {
        guard call.path["list"] == "Notes" else { throw .invalidRequestMethod }
        return try state.module(named: "Notes")
    }
}
