import RecordCore

/// `listtypes` and `describe`.
enum VtigerMetadataOperations {
    /// Only types with an input element of their own can be looked for.
    private static let listed: Set<String> = [
        "email", "phone", "reference", "picklist", "multipicklist", "owner", "currency", "boolean", "text", "image", "file", "url",
    ]

    static func types(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let user = try call.caller()
        let wanted = try fieldTypes(call["fieldTypeList"], state.quirks)
        let names = state.organisation.order.filter { name in
            guard name != "Users" || user.isAdmin, let module = state.organisation.modules[name] else { return false }
            return wanted.map { types in module.isEntity && module.fields.contains { types.contains($0.typeName) } } ?? true
        }
        return [
            "types": .array(names.map { .string($0) }),
            "information": .object(names.map { JSONMember($0, state.organisation.information(of: $0)) }),
        ]
    }

    /// Nil for all.
    private static func fieldTypes(_ text: String?, _ quirks: VtigerQuirks) throws(VtigerFailure) -> Set<String>? {
        guard let text else { return nil }
        guard let json = try? JSONValue(parsing: text.utf8) else {
            if quirks.badElementIsEmpty { return nil }
            throw .internalError
        }
        guard let names = json.array else { return nil }
        return Set(names.compactMap(\.string)).intersection(listed)
    }

    static func describe(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let name = call["elementType"] ?? ""
        let user = try call.caller()
        guard let module = state.organisation.modules[name], name != "Users" || user.isAdmin else { throw .deniedForName(name) }
        return module.description
    }
}
