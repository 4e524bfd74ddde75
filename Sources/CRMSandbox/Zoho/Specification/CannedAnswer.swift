import CRMSchema
import RecordCore

/// Answers an operation that has no endpoint of its own from what the endpoint spec says of it: refuses what breaks the
/// spec, remembers what is made, and gives made-up values for the rest.
///
/// It knows nothing of what the operation means; the header `X-Sandbox: canned` says so.
struct CannedAnswer {
    let match: OperationMatch
    let specification: ZohoSpecification

    var operation: SpecifiedOperation { match.operation }
    var place: CannedPlace { CannedPlace(match) }

    func reply(_ state: inout ZohoState) throws(ZohoError) -> ZohoReply {
        try refuse(state)
        guard let result = operation.result, let type = result.type?.value else { return ZohoReply(operation.result?.status.value ?? 200) }
        guard result.content == .json else { return ZohoReply(file(result, state)) }
        if type.isResult { return try receipts(of: type, result, &state) }
        return try values(of: type, result, state)
    }

    // MARK: Refusals

    /// Throws for what is wrong with the call as a whole. What is wrong with one element of a list is said in its place
    /// of the answer, if the answer has a place for each.
    private func refuse(_ state: ZohoState) throws(ZohoError) {
        for (name, value) in match.parameters where operation.namesModule(name) && state.organisation.modules[value] == nil {
            throw .invalidModule
        }
        let whole = match.refusals.filter { $0.item == nil || !answersEachElement }
        if let first = whole.first { throw first.error }
    }

    private var answersEachElement: Bool { operation.result?.type?.value.isList == true && operation.result?.type?.value.isResult == true }

    /// Why an element of the request is refused; nil if it is not.
    func refusal(ofElement index: Int) -> ZohoError? {
        let errors = match.refusals.filter { $0.item == index }.map(\.error)
        return errors.count > 1 ? .several(errors) : errors.first
    }

    // MARK: The request

    /// The elements that were sent: those of the body's list, its one object, or an empty object for each id.
    var elements: [[JSONMember]] {
        if let json = match.request.json {
            let main = operation.description.body?.key.flatMap { json[$0.value] } ?? json
            if let list = main.array { return list.map { $0.object ?? [] } }
            if let ids = main["ids"]?.array ?? json["ids"]?.array { return ids.map { [JSONMember("id", $0)] } }
            if let object = main.object { return [object] }
        }
        guard let ids = match.request.http["ids"] ?? match.request.http["id"] else { return [] }
        return ids.split(separator: ",").map { [JSONMember("id", .string(String($0)))] }
    }

    // MARK: Envelopes

    /// The answer with its key and what stands beside it.
    func envelope(_ value: JSONValue, _ result: ResultDescription, _ status: Int, _ samples: SampleValues, info: JSONValue? = nil) -> ZohoReply {
        guard let key = result.key?.value else { return ZohoReply(status, json: value) }
        var members = [JSONMember(key, value)]
        for property in result.beside {
            let name = property.name.value
            let made = samples.value(property.type.value, at: .init(name: name, property: property)) ?? .null
            // Of the page only what the spec has of it.
            let known = Set((made.object ?? []).map(\.key))
            let page = name == "info" ? (info?.object ?? []).filter { known.contains($0.key) } : []
            members.append(JSONMember(name, made.merged(with: page)))
        }
        return ZohoReply(status, json: .object(members))
    }

    func samples(_ state: ZohoState) -> SampleValues {
        let named = match.parameters.first { operation.namesModule($0.key) }?.value ?? match.request.http["module"]
        return SampleValues(
            specification: specification, organisation: state.organisation, ids: state.ids, origin: match.request.http.origin,
            area: operation.area, module: named.flatMap { state.organisation.modules[$0] == nil ? nil : $0 } ?? "Leads",
            isAboutJob: SampleWords.isJob(operation.id))
    }

    private func file(_ result: ResultDescription, _ state: ZohoState) -> StoredFile {
        CannedFile.file(for: operation, isArchive: result.content == .zip)
    }
}

extension JSONValue {
    /// An object with further members, which take the place of those of the same name.
    func merged(with members: [JSONMember]) -> JSONValue {
        guard let object else { return self }
        let names = Set(members.map(\.key))
        let kept = Set(object.map(\.key))
        let replaced = object.map { member in names.contains(member.key) ? members.last { $0.key == member.key } ?? member : member }
        return .object(replaced + members.filter { !kept.contains($0.key) })
    }
}
