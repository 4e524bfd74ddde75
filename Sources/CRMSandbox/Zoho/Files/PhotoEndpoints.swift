import CRMSchema
import RecordCore

/// The photo of a record: `/{module}/{id}/photo`. Answers are a bare result, not a list.
enum PhotoEndpoints {
    static func upload(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try parent(state, call)
        guard let file = try IncomingFiles.read(call, limit: state.limits.photoBytes).first else { throw .missingParameter("file") }
        guard file.looksLikeImage else { throw .unsupportedMediaType }
        if let old = state.files.photos[parent.number] { state.files.remove(old) }
        let id = state.files.put(file, &state.random)
        state.files.photos[parent.number] = id
        note(id, of: parent, &state)
        return result("photo uploaded successfully")
    }

    static func download(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try parent(state, call)
        guard let file = state.files.photos[parent.number].flatMap({ state.files[$0] }) else { return .noContent }
        return ZohoReply(file)
    }

    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try parent(state, call)
        if let old = state.files.photos.removeValue(forKey: parent.number) { state.files.remove(old) }
        note(nil, of: parent, &state)
        return result("photo deleted")
    }

    private static func result(_ message: String) -> ZohoReply {
        ZohoReply(json: ["message": .string(message), "details": [:], "status": "success", "code": "SUCCESS"])
    }

    private static func parent(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> RelatedParent {
        let parent = try RelatedParent(state, call)
        guard parent.module.description.kind == .custom || modules.contains(parent.module.name) else { throw .invalidModule }
        return parent
    }

    /// The record shows that it has a photo.
    private static func note(_ id: String?, of parent: RelatedParent, _ state: inout ZohoState) {
        guard parent.module.has("Record_Image"), var record = state[store: parent.module.name][parent.number] else { return }
        record.values["Record_Image"] = id.map(JSONValue.string)
        state[store: parent.module.name].put(record)
    }

    /// The standard modules whose records have photos; all custom ones do.
    private static let modules: Set = ["Leads", "Contacts", "Accounts", "Products", "Vendors"]
}
