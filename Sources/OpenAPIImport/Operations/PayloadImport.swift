import CRMSchema

/// Bodies and answers, taken out of their envelopes.
enum PayloadImport {
    static func body(
        _ value: SourceValue?, area: String, context: String, into operation: inout ImportedOperation, types: inout SchemaImport,
        log: inout ImportLog
    ) {
        guard let value, let part = types.documents.resolve(DocumentSet.Part(value: value, area: area, name: nil), log: &log) else { return }
        let isOptional = part.value["required"]?.boolean == false
        guard let media = media(of: part.value, at: value, log: &log) else {
            log.problem("body.content", "the body does not say what it is made of; it may be any JSON", at: value.location)
            operation.body = ImportedPayload(type: .scalar(.json), isOptional: isOptional)
            return
        }
        guard let schema = media.value["schema"] else {
            log.problem("body.schema", "the body has no schema; it may be any JSON", at: media.value.location)
            operation.body = ImportedPayload(content: media.content, type: .scalar(.json), isOptional: isOptional)
            return
        }
        var bodies: [ImportedPayload] = []
        for branch in branches(of: part.child(schema), types: types, log: &log) {
            var payload = envelope(branch, context: context, isAnswer: false, types: &types, log: &log).payload
            payload?.content = media.content
            if let payload { bodies.append(payload) }
        }
        guard var whole = bodies.first else { return }
        for other in bodies.dropFirst() {
            if other.key == whole.key {
                whole.merge(other)
            } else {
                log.problem("body.choice", "the body has several forms under several keys; it may be any JSON", at: schema.location)
                whole = ImportedPayload(type: .scalar(.json))
                break
            }
        }
        if media.content == .multipart { whole = form(whole) }
        whole.isOptional = isOptional
        operation.body = whole
    }

    /// The part of a form that holds the file; the documents call it any object.
    private static func form(_ payload: ImportedPayload) -> ImportedPayload {
        var payload = payload
        if case .list = payload.type { payload.type = .list(.scalar(.file)) } else { payload.type = .scalar(.file) }
        payload.key = payload.key ?? "file"
        payload.content = .multipart
        return payload
    }

    static func results(
        _ value: SourceValue?, area: String, context: String, into operation: inout ImportedOperation, types: inout SchemaImport,
        log: inout ImportLog
    ) {
        for member in value?.members ?? [] {
            guard let status = Int(member.name) else {
                log.problem("status.unknown", "“\(member.name)” is no status, and left out", at: member.key.location)
                continue
            }
            guard let part = types.documents.resolve(DocumentSet.Part(value: member.value, area: area, name: nil), log: &log) else {
                if status < 300 { operation.results.append(ImportedPayload(status: status, type: .scalar(.json))) } else { operation.errors[status] = [] }
                continue
            }
            guard status < 300 else {
                operation.errors[status, default: []].formUnion(codes(part, types: types, log: &log))
                continue
            }
            operation.results += answers(part, status: status, context: context, operation: &operation, types: &types, log: &log)
        }
        operation.results.sort { ($0.status, $0.key ?? "") < ($1.status, $1.key ?? "") }
    }

    private static func answers(
        _ part: DocumentSet.Part, status: Int, context: String, operation: inout ImportedOperation, types: inout SchemaImport,
        log: inout ImportLog
    ) -> [ImportedPayload] {
        guard let media = media(of: part.value, at: part.value, log: &log) else { return [ImportedPayload(status: status)] }
        guard media.content == .json else {
            // Whatever else is described beside the bytes is the object of an error.
            return [ImportedPayload(status: status, content: .binary, type: .scalar(.file))]
        }
        guard let schema = media.value["schema"] else {
            log.problem("result.schema", "the answer has no schema; it may be any JSON", at: part.value.location)
            return [ImportedPayload(status: status, type: .scalar(.json))]
        }
        var payloads: [ImportedPayload] = []
        for branch in branches(of: part.child(schema), types: types, log: &log) {
            let read = envelope(branch, context: context, isAnswer: true, types: &types, log: &log)
            operation.errors[status, default: []].formUnion(read.codes)
            guard var payload = read.payload else { continue }
            payload.status = status
            if let place = payloads.firstIndex(where: { $0.key == payload.key && $0.content == payload.content }) {
                payloads[place].merge(payload)
            } else {
                payloads.append(payload)
            }
        }
        if operation.errors[status]?.isEmpty == true { operation.errors[status] = nil }
        if payloads.contains(where: { $0.content == .json }), payloads.contains(where: { $0.content == .binary }) {
            log.dropped("result.file", "a file as an answer in JSON beside others", at: schema.location)
            payloads.removeAll { $0.content == .binary }
        }
        for place in payloads.indices {
            payloads[place].type = payloads[place].type.map { joinDetails($0, context: context, types: &types) }
        }
        // Where only failures are described, success looks like them.
        return payloads.isEmpty ? [ImportedPayload(status: status, type: .result(nil))] : payloads
    }

    /// JSON where it is offered, else the first.
    private static func media(of value: SourceValue, at place: SourceValue, log: inout ImportLog) -> (content: PayloadContent, value: SourceValue)? {
        let media = value["content"]?.members ?? []
        guard let chosen = media.first(where: { $0.name.hasPrefix("application/json") }) ?? media.first else { return nil }
        for other in media where other.name != chosen.name {
            log.dropped("content.other", "the content “\(other.name)” beside “\(chosen.name)”", at: other.key.location)
        }
        switch chosen.name.split(separator: ";").first.map(String.init) ?? "" {
        case "application/json": return (.json, chosen.value)
        case "multipart/form-data": return (.multipart, chosen.value)
        case "application/x-download", "application/octet-stream", "image/png": return (.binary, chosen.value)
        case let type:
            log.problem("content.unknown", "the content “\(type)” is taken for bytes", at: chosen.key.location)
            return (.binary, chosen.value)
        }
    }
}
