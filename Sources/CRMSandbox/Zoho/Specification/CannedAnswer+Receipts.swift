import CRMSchema
import RecordCore

// Answers that say what became of what was sent.
extension CannedAnswer {
    func receipts(of type: OperationType, _ result: ResultDescription, _ state: inout ZohoState) throws(ZohoError) -> ZohoReply {
        let elements = self.elements
        let samples = samples(state)
        var results: [WriteResult] = []
        for index in 0..<max(1, elements.count) {
            do throws(ZohoError) {
                if let error = refusal(ofElement: index) { throw error }
                let sent = elements.indices.contains(index) ? elements[index] : []
                let id = try carryOut(sent, &state)
                results.append(.success(receipt(type, id: id, sent: sent, position: index, state, samples)))
            } catch {
                results.append(.failure(error))
            }
        }
        guard type.isList else {
            if case .failure(let error) = results[0] { throw error }
            return envelope(results[0].json, result, result.status.value, samples)
        }
        let failures = results.count { !$0.isSuccess }
        let status = failures == 0 ? result.status.value : failures < results.count ? 207 : 400
        let list = results.map { type.isListOfLists ? JSONValue.array([$0.json]) : $0.json }
        return envelope(.array(list), result, status, samples)
    }

    /// Remembers what the call does to the resource that it is about.
    /// - Returns: the id of the resource.
    private func carryOut(_ sent: [JSONMember], _ state: inout ZohoState) throws(ZohoError) -> String {
        let sentID = sent.last { $0.key == "id" }.flatMap { References.id($0.value) }
        switch (place, operation.method) {
        case (.collection(let path), .post):
            return state.canned.add(sent, id: String(state.ids.next()), to: path).id
        case (.collection(let path), .delete):
            guard let sentID else { return state.ids.stable(path) }
            guard let item = state.canned.remove(sentID, from: path) else { throw .unknownRecord(sentID) }
            return item.id
        case (.collection(let path), _):
            guard let sentID else { return state.canned.items(path).first?.id ?? state.ids.stable(path) }
            guard let item = state.canned.update(sentID, sent, in: path) else { throw .unknownRecord(sentID) }
            return item.id
        case (.element(let key, let path), .delete):
            guard let item = state.canned.remove(key, from: path) else { throw .unknownRecord(key) }
            return item.id
        case (.element(let key, let path), _):
            guard let item = state.canned.update(key, sent, in: path) else { throw .unknownRecord(key) }
            return item.id
        case (.single(let path), .delete):
            guard state.canned.removeSingle(path) else { throw .unknownRecord(path) }
            return state.ids.stable(path)
        case (.single(let path), _):
            state.canned.setSingle(path, sent)
            return state.ids.stable(path)
        case (.action, _):
            return sentID ?? match.parameters.values.first { TextForm.isID($0) } ?? String(state.ids.next())
        }
    }

    private func receipt(
        _ type: OperationType, id: String, sent: [JSONMember], position: Int, _ state: ZohoState, _ samples: SampleValues
    ) -> JSONValue {
        guard case .result(let details) = type.element else { return [:] }
        let spot = SampleValues.Spot(name: "details", ordinal: position + 1)
        var made = details.flatMap { samples.value($0, at: spot) } ?? [:]
        if case .shape(let name)? = details?.element, let shape = specification.shape(name) {
            let echo = Echo(specification: specification)
            made = echo.merged(made, sent.filter { $0.key != "id" }, shape)
            if let property = shape.properties.first(where: { $0.name.value == "id" }), echo.accepts(.string(id), property.type.value) {
                made = made.merged(with: [JSONMember("id", .string(id))])
            }
            made = made.merged(with: Self.times(shape, state))
        }
        return ["code": "SUCCESS", "details": made, "message": .string(message), "status": "success"]
    }

    /// Times of making and changing are now.
    private static func times(_ shape: ShapeDescription, _ state: ZohoState) -> [JSONMember] {
        shape.properties.compactMap { property in
            guard case .scalar(.datetime) = property.type.value.element, !property.type.value.isList,
                ["created_time", "modified_time"].contains(property.name.value.lowercased())
            else { return nil }
            return JSONMember(property.name.value, state.wireTime(state.now))
        }
    }

    private var message: String {
        let thing = operation.result?.key?.value ?? operation.area
        return switch (place, operation.method) {
        case (.action, _): "\(thing) done"
        case (_, .post): "\(thing) created"
        case (_, .delete): "\(thing) deleted"
        default: "\(thing) updated"
        }
    }
}

extension OperationType {
    var isListOfLists: Bool { if case .list(let inner) = self { inner.isList } else { false } }
}
