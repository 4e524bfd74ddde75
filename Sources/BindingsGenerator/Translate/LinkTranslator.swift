import CRMSchema

/// A multi-select lookup whose linking module has no snapshot → the type of its links: a reference under a key
/// that is the field's own, and the id of the link.
struct LinkTranslator {
    let mapper: FieldMapper
    let modifiers: Modifiers

    func declaration(of field: ModulePlan.Field, named name: String, key: String, target: String, module: String) -> Declaration {
        let linked = mapper.linked(target)
        let get = Expression.storage(linked.reader, .init(nil, .integer(0)))
        let set = Expression.storage("set", .init(nil, .integer(0)), .init(nil, .name("newValue")))
        return .structure(
            StructDeclaration(
                documentation: DocComment(["A link of \(FieldDocumentation.label(of: field) ?? field.description.apiName.value)."]),
                modifiers: modifiers, name: name, conformances: [.named(mapper.vendor.linkProtocol)],
                members: RowParts.storage(modifiers)
                    + [
                        RowParts.schema(
                            modifiers, module: module,
                            rows: [
                                .call(.implicitMember("reference"), [.init(nil, .string(key)), .init(nil, .implicitMember("writable"))]),
                                .call(.implicitMember("id"), [.init(nil, .string("id"))]),
                            ] + mapper.removal),
                        .initializer(
                            InitializerDeclaration(
                                documentation: "A new link.", modifiers: modifiers,
                                parameters: [.init(label: "to", name: "id", type: linked.id)],
                                body: [
                                    RowParts.emptyStorage,
                                    .assignment(
                                        target: .name("target"),
                                        value: .call(.type(linked.value), [.init("id", .name("id"))])),
                                ])),
                        .property(
                            PropertyDeclaration(
                                documentation: "What is linked.", modifiers: modifiers, name: "target",
                                type: .optional(linked.value), body: .accessors(get: get, set: set))),
                        .property(
                            PropertyDeclaration(
                                documentation: "The id of the link itself; nil for a new one.", modifiers: modifiers,
                                name: "rowID", type: .optional("RawRecordID"),
                                body: .computed(get: .storage("rawID", .init(nil, .integer(1)))))),
                    ]))
    }
}

extension FieldMapper {
    /// The entry through which a row is taken out of its record, if the vendor has one.
    var removal: [Expression] { vendor.removalRow.map { [.implicitMember($0)] } ?? [] }

    /// How a reference to a module is read and written, and the type of its id.
    func linked(_ module: String) -> (value: TypeReference, reader: String, id: TypeReference) {
        guard module != vendor.userModule else { return ("UserReference", "user", "RawRecordID") }
        let target = types.type(of: module).map { TypeReference.named($0) } ?? "UnknownModule"
        return (.named("Reference", arguments: [target]), "reference", .named("RecordID", arguments: [target]))
    }
}
