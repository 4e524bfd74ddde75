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
                ]
                    + initializers(creatable.filter(\.field.description.isMandatory))
                    + creatable.flatMap { translator in
                        [translator.property(isWritable: true, documentation: FieldDocumentation.short(translator.field))]
                            + translator.shims { translator.property(named: $0, isWritable: true, deprecation: $1) }
                    }))
    }

    /// That of today, and those with the argument labels of earlier times.
    private func initializers(_ fields: [FieldTranslator]) -> [Declaration] {
        // By age, not by the order in the snapshot: the order of arguments is part of what code depends on. Where nothing
        // tells the age, who owns the record comes last.
        let mandatory = fields.sorted { a, b in
            (NameResolver.Rank(id: a.field.description.id), a.isOwner ? 1 : 0, a.field.description.apiName.value)
                < (NameResolver.Rank(id: b.field.description.id), b.isOwner ? 1 : 0, b.field.description.apiName.value)
        }
        let labels = mandatory.map(\.field.name)
        let deprecation = Deprecation(
            renamed: "init(\(labels.map { "\($0):" }.joined())_:)", message: "fields were renamed; the arguments are called \(labels.map { "`\($0)`" }.joined(separator: ", ")) now")
        return [initializer(mandatory, labels: labels)]
            + FormerLabels.lists(of: mandatory.map(\.field)).map { initializer(mandatory, labels: $0, deprecation: deprecation) }
    }

    private func initializer(_ mandatory: [FieldTranslator], labels: [String], deprecation: Deprecation? = nil) -> Declaration {
        let fill = InitializerDeclaration.Parameter(
            label: nil, name: "fill", type: .changing("Self"), defaultValue: .emptyClosure)
        var body: [Statement] = [
            .assignment(
                target: .name("storage"),
                value: .call(.type("RecordStorage"), [.init("schema", .member(.type(record), "schema"))]))
        ]
        body += zip(mandatory, labels).map { .assignment(target: .member(.selfValue, $0.field.name), value: .name($1)) }
        body.append(.expression(.call(.name("fill"), [.init(nil, .inOut(.selfValue))])))
        let parameters = zip(mandatory, labels).map { $0.parameter(named: $1) }
        return .initializer(
            InitializerDeclaration(deprecation: deprecation, modifiers: modifiers, parameters: parameters + [fill], body: body))
    }
}

extension FieldTranslator {
    fileprivate var isOwner: Bool { if case .user = field.description.type { true } else { false } }
}
