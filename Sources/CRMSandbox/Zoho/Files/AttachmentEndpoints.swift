import Foundation
import RecordCore

/// Files and links attached to records and notes: `/{module}/{id}/Attachments`.
enum AttachmentEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        let parameters = try ListParameters(call, state)
        var attachments = state.files.attachments(of: parent.number)
        if let ids = call.list("ids") { attachments = attachments.filter { ids.contains(String($0.id)) } }
        if let since = try call.time(header: "If-Modified-Since") { attachments = attachments.filter { $0.createdTime > since } }
        let state = state
        return try ListEndpoint.page(of: attachments.map(\.id), parameters, call, state) { id in
            state.files.attachments[id].map { AttachmentRow.json($0, fields: parameters.fields, state) }
        }
    }

    /// A file in the body, or a link in the query.
    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        let name: String
        let content: StoredAttachment.Content
        if let address = call.request["attachmentUrl"] {
            guard let url = URL(string: address), ["http", "https", "ftp"].contains(url.scheme?.lowercased()), url.host != nil else {
                throw .invalidParameter("attachmentUrl")
            }
            name = call.request["title"] ?? address
            content = .link(address)
        } else {
            guard let file = try IncomingFiles.read(call, limit: state.limits.attachmentBytes).first else {
                throw .missingParameter("file")
            }
            name = file.name
            content = .file(state.files.put(file, &state.random), size: file.bytes.count)
        }
        let attachment = StoredAttachment(
            id: state.ids.next(), parent: parent.number, parentModule: parent.module.name, name: name, content: content,
            createdBy: call.user, createdTime: state.now)
        state.files.attachments[attachment.id] = attachment
        let user = state.userReference(call.user)
        let time = state.wireTime(state.now)
        let details: JSONValue = [
            "Modified_Time": time, "Modified_By": user, "Created_Time": time, "id": .string(String(attachment.id)), "Created_By": user,
        ]
        return WriteResult.reply([.success("attachment uploaded successfully", details)], whenAllSucceed: 200)
    }

    static func download(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        let id = try call.recordID("attachment")
        guard let attachment = UInt64(id).flatMap({ state.files.attachments[$0] }), attachment.parent == parent.number,
            case .file(let fileID, _) = attachment.content, let file = state.files[fileID]
        else { return .noContent }
        return ZohoReply(file)
    }

    static func deleteOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        let id = try call.recordID("attachment")
        return WriteResult.reply([delete(id, of: parent, &state)], whenAllSucceed: 200)
    }

    static func deleteMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        guard let ids = call.list("ids"), !ids.isEmpty else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        return WriteResult.reply(ids.map { delete($0, of: parent, &state) }, whenAllSucceed: 200)
    }

    private static func delete(_ id: String, of parent: RelatedParent, _ state: inout ZohoState) -> WriteResult {
        guard let number = UInt64(id), let attachment = state.files.attachments[number], attachment.parent == parent.number else {
            return .failure(ZohoError(400, "INVALID_DATA", "record not deleted", [JSONMember("id", .string(id))]))
        }
        if case .file(let file, _) = attachment.content { state.files.remove(file) }
        state.files.attachments[number] = nil
        return .success("record deleted", ["id": .string(id)])
    }
}
