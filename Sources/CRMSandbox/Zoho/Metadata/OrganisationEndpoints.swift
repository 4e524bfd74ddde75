import RecordCore

/// The organisation and its logo.
enum OrganisationEndpoints {
    static func organisation(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        ZohoReply(json: ["org": .array([OrganisationBodies.organisation(state)])])
    }

    static func photo(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        state.files.logo.flatMap { state.files[$0] }.map { ZohoReply($0) } ?? .noContent
    }

    /// `POST /org/photo`, multipart; answers with a bare result.
    static func uploadPhoto(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let file = try IncomingFiles.read(call, limit: state.limits.photoBytes).first else { throw .missingParameter("file") }
        guard file.looksLikeImage else { throw .unsupportedMediaType }
        if let old = state.files.logo { state.files.remove(old) }
        let id = state.files.put(file, &state.random)
        state.files.logo = id
        return result("photo uploaded successfully", state)
    }

    static func deletePhoto(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        if let old = state.files.logo { state.files.remove(old) }
        state.files.logo = nil
        return result("photo deleted", state)
    }

    private static func result(_ message: String, _ state: ZohoState) -> ZohoReply {
        ZohoReply(json: WriteResult.success(message, ["id": .string(OrganisationBodies.id(state))]).json)
    }
}
