import RecordCore

/// The store of files for fields and mails, and the files that fields hold.
enum FileEndpoints {
    /// `POST /files`: several parts, a result for each.
    static func upload(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        if let type = call.request["type"], type != "inline" { throw .invalidParameter("type", supported: ["inline"]) }
        let files = try IncomingFiles.read(call, limit: state.limits.fileBytes)
        guard files.count <= state.limits.filesPerUpload else { throw .limit(state.limits.filesPerUpload, parameter: "file") }
        var results: [WriteResult] = []
        for file in files {
            let id = state.files.put(file, &state.random)
            // The message is misspelled by the real service.
            results.append(
                .success("\(file.name) uploaded Succeessfully", ["name": .string(file.name), "id": .string(id)]))
        }
        return WriteResult.reply(results, whenAllSucceed: 200)
    }

    /// `GET /files?id=`
    static func download(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let id = call.request["id"] else { throw .missingParameter("id") }
        return state.files[id].map { ZohoReply($0) } ?? .noContent
    }

    /// `GET /{module}/{id}/actions/download_fields_attachment?fields_attachment_id=`: a file that a field holds, by the
    /// id of its row.
    static func fieldFile(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let parent = try RelatedParent(state, call)
        guard let row = call.request["fields_attachment_id"] else { throw .missingParameter("fields_attachment_id") }
        guard let record = state[store: parent.module.name][parent.number] else { throw .invalidPathID(1) }
        for field in parent.module.fields {
            guard case .structured(let kind, _) = field.type, kind == .file || kind == .image else { continue }
            for entry in record.values[field.apiName.value]?.array ?? [] where entry["id"]?.string == row {
                guard let id = entry["File_Id__s"]?.string, let file = state.files[id] else { return .noContent }
                return ZohoReply(file)
            }
        }
        throw .invalidParameter("fields_attachment_id")
    }
}
