import CRMSchema
import RecordCore

// Answers that say what something is.
extension CannedAnswer {
    func values(of type: OperationType, _ result: ResultDescription, _ state: ZohoState) throws(ZohoError) -> ZohoReply {
        let samples = samples(state)
        switch place {
        case .collection(let path) where type.isList:
            return list(state.canned.items(path), type, result, samples)
        case .element(let key, let path):
            guard let item = state.canned.item(key, in: path) else { return nothing(type, result, samples) }
            let value = self.value(item, type.element, key: key, samples)
            return envelope(type.isList ? .array([value]) : value, result, result.status.value, samples, info: Self.info(1, 1, 1, more: false))
        case .single(let path):
            guard let sent = state.canned.single(path) else { return nothing(type, result, samples) }
            let value = self.value(CannedStore.Item(id: state.ids.stable(path), sent: sent), type.element, key: nil, samples)
            return envelope(type.isList ? .array([value]) : value, result, result.status.value, samples)
        case .collection, .action:
            let name = result.key?.value ?? ""
            let page = match.request.http["page"].flatMap { Int($0) } ?? 1
            if type.isList, page > 1 { return nothing(type, result, samples) }
            let value = samples.value(type, at: .init(name: name)) ?? .null
            return envelope(value, result, result.status.value, samples, info: Self.info(value.array?.count ?? 1, 1, 200, more: false))
        }
    }

    private func list(_ items: [CannedStore.Item], _ type: OperationType, _ result: ResultDescription, _ samples: SampleValues) -> ZohoReply {
        let http = match.request.http
        let page = max(1, http["page"].flatMap { Int($0) } ?? 1)
        let size = min(max(1, http["per_page"].flatMap { Int($0) } ?? 200), 1_000)
        let (start, _) = (page - 1).multipliedReportingOverflow(by: size)
        guard start >= 0, start < items.count else { return nothing(type, result, samples) }
        let rows = items[start..<min(items.count, start + size)].map { value($0, type.element, key: nil, samples) }
        let info = Self.info(rows.count, page, size, more: start + rows.count < items.count)
        return envelope(.array(rows), result, result.status.value, samples, info: info)
    }

    /// Nothing is found: no body, or an empty list where the spec knows no such answer.
    private func nothing(_ type: OperationType, _ result: ResultDescription, _ samples: SampleValues) -> ZohoReply {
        guard type.isList, !operation.knowsNoContent else { return .noContent }
        return envelope([], result, result.status.value, samples, info: Self.info(0, 1, 200, more: false))
    }

    private static func info(_ count: Int, _ page: Int, _ size: Int, more: Bool) -> JSONValue {
        ["count": .number(JSONNumber(count)), "page": .number(JSONNumber(page)), "per_page": .number(JSONNumber(size)), "more_records": .bool(more)]
    }

    /// A resource: made up, with what was sent of it in place, and under the name that it was asked for.
    private func value(_ item: CannedStore.Item, _ type: OperationType, key: String?, _ samples: SampleValues) -> JSONValue {
        let spot = SampleValues.Spot(name: operation.result?.key?.value ?? "", ordinal: item.ordinal)
        guard let made = samples.value(type, at: spot) else { return .null }
        guard case .shape(let name) = type, let shape = specification.shape(name) else { return made }
        let echo = Echo(specification: specification)
        var identity = [JSONMember("id", .string(item.id))]
        if let key, !TextForm.isID(key), let parameter = operation.path.segments.last?.parameter {
            let names = Set(shape.properties.map(\.name.value))
            let name = parameter.contains("api_name") || !names.contains("name") ? "api_name" : "name"
            if names.contains(name) { identity.append(JSONMember(name, .string(key))) }
        }
        return echo.merged(echo.merged(made, identity, shape), item.sent.filter { $0.key != "id" }, shape)
    }
}
