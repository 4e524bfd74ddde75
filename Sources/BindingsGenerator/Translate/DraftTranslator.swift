import CRMSchema

/// The fields that may be set on creation → the type of a record to be created: mandatory fields are arguments of
/// its initialiser, and all of them are properties.
struct DraftTranslator {
    let record: TypeReference
    let translators: [FieldTranslator]
    let modifiers: Modifiers

    var declaration: Declaration {
        let creatable = translators.filter { $0.field.description.isCreatable && !$0.field.isOwnID }
        return .structure(
            StructDeclaration(
                documentation: "A record to be created.", modifiers: modifiers, name: "Draft",
                conformances: ["RecordDraft"],
                members: [
                    .alias(AliasDeclaration(modifiers: modifiers, name: "Record", type: record)),
                    .property(
                        PropertyDeclaration(
                            modifiers: modifiers, name: "storage", type: "RecordStorage", body: .stored(isConstant: false, initial: nil))),
                    initializer(creatable.filter(\.field.description.isMandatory)),
                ]
                    + creatable.map {
                        $0.property(isWritable: true, documentation: FieldDocumentation.short($0.field))
                    }))
    }

    private func initializer(_ mandatory: [FieldTranslator]) -> Declaration {
        let fill = InitializerDeclaration.Parameter(
            label: nil, name: "fill", type: .changing("Self"), defaultValue: .emptyClosure)
        var body: [Statement] = [
            .assignment(
                target: .name("storage"),
                value: .call(.type("RecordStorage"), [.init("schema", .member(.type(record), "schema"))]))
        ]
        body += mandatory.map { .assignment(target: .member(.selfValue, $0.field.name), value: .name($0.field.name)) }
        body.append(.expression(.call(.name("fill"), [.init(nil, .inOut(.selfValue))])))
        return .initializer(
            InitializerDeclaration(modifiers: modifiers, parameters: mandatory.map(\.parameter) + [fill], body: body))
    }
}
