import CRMRuntime
import RecordCore

/// The parts of a conversion's body that need checking.
enum Conversion {
    static func target(_ target: ConversionTarget, _ module: ConversionModule, call: String) throws -> JSONValue? {
        guard let reference = target.reference else { return nil }
        guard reference.module == module.rawValue else {
            throw ActionProblem.wrongModule(reference.module ?? "?", expected: module.rawValue, call: call)
        }
        return ["id": .string(reference.id.description)]
    }

    static func deal(_ draft: (any RecordDraft)?, contactRole: RawRecordID?, call: String) throws -> JSONValue? {
        guard let draft else { return nil }
        let module = draft.storage.schema.module
        guard module == ConversionModule.deals.rawValue else {
            throw ActionProblem.wrongModule(module, expected: ConversionModule.deals.rawValue, call: call)
        }
        var members = try draft.storage.outgoingMembers(for: .create, call: call)
        if let contactRole { members.append(JSONMember("Contact_Role", .string(contactRole.description))) }
        return .object(members)
    }
}
