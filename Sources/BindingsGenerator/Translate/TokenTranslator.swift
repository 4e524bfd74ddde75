import CRMSchema

/// A module → the tokens beside those of its fields: unique fields, fields with ids of other systems, related lists.
/// Each is a type of its own, so that completion offers nothing else.
struct TokenTranslator {
    let plan: ModulePlan
    let mapper: FieldMapper
    let access: AccessLevel

    private var record: TypeReference { .named(plan.typeName) }

    /// Nothing for what a module does not have.
    var declarations: [Declaration] {
        let duplicateField = mapper.vendor.duplicateField(plan.module)
        let unique = plan.fields.filter { $0.description.isUnique || $0.description.apiName.value == duplicateField }
        let external = plan.fields.filter(\.description.isExternal)
        return [
            tokens("UniqueField", "Fields by which an upsert finds records.", plan.module.isCreatable && mapper.vendor.hasUpserts ? unique : []),
            tokens("ExternalField", "Fields with ids of other systems.", external),
            relatedLists, layouts,
        ].compactMap { $0 }
    }

    private func tokens(_ type: String, _ comment: String, _ fields: [ModulePlan.Field]) -> Declaration? {
        extended(
            TypeReference.named(type), comment,
            fields.flatMap { field in
                let make = { token($0, $1, $2, .named(type, arguments: [record]), made(.integer(field.index))) }
                return [make(field.name, FieldDocumentation.label(of: field), nil)]
                    + field.shims.declarations(of: field.description.apiName.value, name: field.name) { make($0, nil, $1) }
            })
    }

    private var relatedLists: Declaration? {
        extended(
            "RelatedList", "Lists of records that hang on a record.",
            plan.relatedLists.flatMap { list in
                let item = list.description.module.flatMap { mapper.types.type(of: $0) }.map { TypeReference.named($0) }
                let name = list.description.apiName.value
                let make = { token($0, $1, $2, .named("RelatedList", arguments: [record, item ?? "UnknownModule"]), made(.string(name))) }
                return [make(list.name, list.description.label, nil)] + list.shims.declarations(of: name, name: list.name) { make($0, nil, $1) }
            })
    }

    private var layouts: Declaration? {
        extended(
            "ModuleLayout", "Layouts that a new record can have.",
            plan.layouts.flatMap { layout in
                let type = TypeReference.named("ModuleLayout", arguments: [record])
                let fields = layout.required.map { plan.fields[$0].description.apiName.value }
                let demands = fields.isEmpty ? "" : " Demands \(fields.joined(separator: ", "))."
                let key = layout.description.name.value
                let value = Expression.call(
                    .implicitMember("init"),
                    [
                        .init("id", .string(layout.id)), .init("name", .string(key)),
                        .init("requiredFields", .array(layout.required.map { .integer($0) }, layout: .oneLine)),
                    ])
                return [token(layout.name, "\(key).\(demands)", nil, type, value)]
                    + layout.shims.declarations(of: key, name: layout.name) { token($0, nil, $1, type, value) }
            })
    }

    private func extended(_ type: TypeReference, _ comment: String, _ members: [Declaration]) -> Declaration? {
        guard !members.isEmpty else { return nil }
        let parameter = type == "RelatedList" ? "Parent" : "Record"
        return .extended(
            ExtensionDeclaration(
                comment: comment, isNonisolated: true, type: type, constraint: .init(left: parameter, right: record),
                members: members))
    }

    private func token(
        _ name: String, _ label: String?, _ deprecation: Deprecation?, _ type: TypeReference, _ value: Expression
    ) -> Declaration {
        .property(
            PropertyDeclaration(
                documentation: DocComment(label.map { [$0] } ?? []), deprecation: deprecation,
                modifiers: Modifiers(access: access, isStatic: true), name: name, type: type, body: .computed(get: value)))
    }

    /// `.init(argument)`
    private func made(_ argument: Expression) -> Expression { .call(.implicitMember("init"), [.init(nil, argument)]) }
}
