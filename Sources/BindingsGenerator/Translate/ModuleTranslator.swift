import CRMSchema
import RecordCore

/// One module → one file: the record type with its field table, its properties, picklists, draft and tokens; or
/// the type of a subform's rows.
struct ModuleTranslator {
    let plan: ModulePlan
    let mapper: FieldMapper
    let access: AccessLevel

    private var record: TypeReference { .named(plan.typeName) }
    private var member: Modifiers { Modifiers(access: access) }

    func file() -> SwiftFile {
        var declarations = [type, properties]
        if !nestedTypes.isEmpty { declarations.append(extended(nestedTypes)) }
        if !plan.isRow, let capabilities { declarations.append(capabilities) }
        declarations.append(tokens)
        if !plan.isRow { declarations += TokenTranslator(plan: plan, mapper: mapper, access: access).declarations }
        declarations += plan.typeShims.declarations(of: plan.apiName, name: plan.typeName) { name, deprecation in
            .alias(AliasDeclaration(deprecation: deprecation, modifiers: Modifiers(access: access), name: name, type: record))
        }
        return SwiftFile(
            header: FileHeader.lines(source: plan.snapshotName),
            imports: [SwiftImport(module: mapper.vendor.runtimeModule, access: access)], declarations: declarations)
    }

    // MARK: Type and table

    private var type: Declaration {
        .structure(
            StructDeclaration(
                documentation: documentation, modifiers: Modifiers(access: access, isNonisolated: true), name: plan.typeName,
                conformances: [plan.isRow ? .named(mapper.vendor.rowProtocol) : "CRMRecord"],
                members: RowParts.storage(member)
                    + [
                        RowParts.schema(
                            member, module: plan.apiName, idPrefix: plan.module.idPrefix, spelling: mapper.vendor.spelling, rows: tableRows,
                            fingerprint: SchemaFingerprint(plan.module))
                    ] + (plan.isRow ? [] : [idInitializer]) + (plan.isRow || plan.isAlsoRow ? [rowInitializer] : [])))
    }

    private var documentation: DocComment {
        let label = plan.module.pluralLabel ?? plan.apiName
        return DocComment([
            plan.isRow ? "A row of \(label)." : "A record of \(label).", "Module `\(plan.apiName)`, \(plan.snapshotName).",
        ])
    }

    private var tableRows: [Expression] {
        var rows = translators.map(\.tableRow)
        if plan.isRow { rows += mapper.removal }
        return rows
    }

    private var idInitializer: Declaration {
        .initializer(
            InitializerDeclaration(
                documentation: "A record with this id and nothing else, not read from a server: for updates, previews and tests.",
                modifiers: member,
                parameters: [.init(label: "id", name: "id", type: .named("RecordID", arguments: [record]))],
                body: [
                    .assignment(
                        target: .name("storage"),
                        value: .call(
                            .type("RecordStorage"),
                            [.init("schema", .member(.type("Self"), "schema")), .init("id", .member(.name("id"), "raw"))]))
                ]))
    }

    private var rowInitializer: Declaration {
        .initializer(
            InitializerDeclaration(
                documentation: "A new row.", modifiers: member,
                parameters: [.init(label: nil, name: "fill", type: .changing("Self"))],
                body: [RowParts.emptyStorage, .expression(.call(.name("fill"), [.init(nil, .inOut(.selfValue))]))]))
    }

    // MARK: Fields

    private var translators: [FieldTranslator] {
        plan.fields.map { 
            FieldTranslator(
                field: $0, mapping: mapper.mapping(of: $0, in: record), record: record, access: access,
                moduleKey: mapper.vendor.moduleKey($0.description))
        }
    }

    private var properties: Declaration {
        let members = translators.flatMap { translator -> [Declaration] in
            let field = translator.field
            let documentation = FieldDocumentation.full(field, mapping: translator.mapping, in: plan)
            if field.isOwnID { return [translator.ownID(isRow: plan.isRow, documentation: documentation)] }
            let isWritable = field.description.isUpdatable || (plan.isRow || plan.isAlsoRow) && field.description.isCreatable
            return [translator.property(isWritable: isWritable, documentation: documentation)]
                + translator.shims { translator.property(named: $0, isWritable: isWritable, deprecation: $1) }
        }
        return extended(members)
    }

    private var nestedTypes: [Declaration] {
        plan.fields.flatMap { field -> [Declaration] in
            guard let name = field.nestedType else { return [] }
            let former = field.typeShims.declarations(of: field.description.apiName.value, name: name) { former, deprecation in
                .alias(AliasDeclaration(deprecation: deprecation, modifiers: member, name: former, type: .named(name)))
            }
            if case .multiLookup(let linking, let key, let target) = field.description.type {
                let links = LinkTranslator(mapper: mapper, modifiers: member)
                return [links.declaration(of: field, named: name, key: key, target: target, module: linking)] + former
            }
            if field.description.type.computed.options == nil, case .anyLookup(let modules) = field.description.type {
                let choices = ReferenceChoiceTranslator(mapper: mapper, modifiers: member)
                return [choices.declaration(of: field, named: name, modules: modules)] + former
            }
            return [PicklistTranslator(modifiers: member).declaration(of: field, named: name)] + former
        }
    }

    // MARK: Capabilities

    private var capabilities: Declaration? {
        let module = plan.module
        var conformances: [TypeReference] = []
        if module.isCreatable { conformances.append("CreatableRecord") }
        if module.isEditable { conformances.append("UpdatableRecord") }
        if module.isDeletable { conformances.append("DeletableRecord") }
        conformances += mapper.vendor.capabilities(module).map { .named($0) }
        guard !conformances.isEmpty else { return nil }
        let draft = DraftTranslator(record: record, translators: translators, modifiers: member)
        return extended(module.isCreatable ? [draft.declaration] : [], conformances: conformances)
    }

    private var tokens: Declaration {
        .extended(
            ExtensionDeclaration(
                comment: "Tokens for selections and criteria.", isNonisolated: true, type: "Field",
                constraint: .init(left: "Record", right: record),
                members: translators.flatMap { translator in
                    [translator.token(isRow: plan.isRow)]
                        + translator.shims { translator.token(named: $0, isRow: plan.isRow, deprecation: $1) }
                }))
    }

    private func extended(_ members: [Declaration], conformances: [TypeReference] = []) -> Declaration {
        .extended(ExtensionDeclaration(isNonisolated: true, type: record, conformances: conformances, members: members))
    }
}
