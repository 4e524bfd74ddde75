import CRMSchema
import RecordCore

/// The records that hang on a record: notes, for reading and writing, and whatever points to it by a lookup, for
/// reading.
enum RelatedEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try parent(state, call)
        let (module, field) = try target(state, call, parent)
        let parameters = try ListParameters(call, state)
        let store = state[store: module.name]
        let ids = state[store: module.name].ids(sortedBy: parameters.sortKey).filter { id in
            guard let record = store[id], record.values[field]?.string == parent.id else { return false }
            return record.referencedModules[field].map { $0 == parent.module.name } ?? true
        }
        return try ListEndpoint.page(of: ids, parameters, module, call, state)
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try parent(state, call)
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
        _ = try parent(state, call)
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
        _ = try notes(state, call)
        throw .unsupported("Linking records over \(call.path["list"] ?? "")")
    }

    static func deleteOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        _ = try parent(state, call)
        let notes = try notes(state, call)
        let id = try call.recordID("related")
        return WriteResult.reply([WriteEndpoints.delete(id, in: notes, &state, call)], whenAllSucceed: 200)
    }

    static func deleteMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        _ = try parent(state, call)
        let notes = try notes(state, call)
        guard let ids = call.list("ids"), !ids.isEmpty else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        return WriteResult.reply(ids.map { WriteEndpoints.delete($0, in: notes, &state, call) }, whenAllSucceed: 200)
    }

    /// The record in the path; without it there is nothing to hang on.
    private static func parent(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> (module: ZohoModule, id: String) {
        let module = try state.module(call)
        let id = try call.recordID()
        guard let number = UInt64(id), state[store: module.name].contains(number) else { throw .invalidPathID(1) }
        return (module, id)
    }

    /// Only notes can be written this way.
    private static func notes(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoModule {
        guard call.path["list"] == "Notes" else { throw .unsupported("Writing the related list \(call.path["list"] ?? "")") }
        return try state.module(named: "Notes")
    }

    /// The module of a related list, and its field that points to the parent.
    private static func target(
        _ state: ZohoState, _ call: ZohoCall, _ parent: (module: ZohoModule, id: String)
    ) throws(ZohoError) -> (module: ZohoModule, field: String) {
        let name = call.path["list"] ?? ""
        if name == "Notes" { return (try state.module(named: name), "Parent_Id") }
        let list = parent.module.description.relatedLists.first { $0.apiName.value == name }
        guard let moduleName = list?.module, let module = state.organisation.modules[moduleName], module.description.fields != nil else {
            throw .unsupported("The related list \(name)")
        }
        let pointing = module.fields.filter { $0.type == .lookup(module: parent.module.name) }
        guard let field = pointing.first else { throw .unsupported("The related list \(name)") }
        return (module, field.apiName.value)
    }
}
