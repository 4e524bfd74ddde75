import RecordCore

/// Related records: which there may be, which there are, and putting two together.
enum RelatedOperations {
    /// The list names modules, one for each relation; the map goes by label.
    static func types(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let name = call["elementType"] ?? ""
        guard let module = state.organisation.modules[name] else { throw .deniedForName(name) }
        guard module.isEntity else { throw .crash }
        let relations = Relations(state.organisation).all(of: module)
        return [
            "types": .array(relations.map { .string($0.module) }),
            "information": .object(
                relations.map { JSONMember($0.label, ["name": .string($0.module), "label": .string($0.label), "isEntity": "1"]) }),
        ]
    }

    static func retrieve(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let user = try call.caller()
        guard let text = call["id"], let id = VtigerID(text), state.organisation.name(prefix: id.prefix) != nil else { throw .deniedForID }
        guard let number = id.number, state.home(of: number) != nil else { throw .deniedForName("") }
        let (record, module) = try RecordOperations.find(text, user, state)
        guard let relation = Relations(state.organisation).named(call["relatedLabel"] ?? "", of: module),
            relation.module == call["relatedType"], let other = state.organisation.modules[relation.module]
        else { throw .unknownRelation }
        let renderer = VtigerRecordRenderer(state, .related)
        let numbers = Relations(state.organisation).records(of: record, relation, state).sorted()
        return .array(numbers.compactMap { state.record($0, in: relation.module) }.map { renderer.json($0, as: other) })
    }

    /// Takes whatever it is given for the other side: unrelated modules, records that are not there, no label.
    static func add(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        guard let source = call["sourceRecordId"], VtigerID(source) != nil else {
            throw state.quirks.malformedIDIsDenied ? .internalError : .invalidID
        }
        guard let number = VtigerID(source)?.number, state.home(of: number) != nil else { throw .internalError }
        if let other = call["relatedRecordId"].flatMap({ VtigerID($0)?.number }) {
            state.links[number, default: []].insert(other)
            state.links[other, default: []].insert(number)
        }
        return ["message": "successfull"]
    }
}
