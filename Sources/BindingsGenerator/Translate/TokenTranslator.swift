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
            tokens("UniqueField", "Fields by which an upsert finds records.", plan.module.isCreatable ? unique : []),
            tokens("ExternalField", "Fields with ids of other systems.", external),
            relatedLists, layouts,
        ].compactMap { $0 }
    }

    private func tokens(_ type: String, _ comment: String, _ fields: [ModulePlan.Field]) -> Declaration? {
        extended(
            TypeReference.named(type), comment,
            fields.map { field in
                token(
                    field.name, FieldDocumentation.label(of: field), .named(type, arguments: [record]), .integer(field.index))
            })
    }

    private var relatedLists: Declaration? {
        extended(
            "RelatedList", "Lists of records that hang on a record.",
            plan.relatedLists.map { list in
                let item = list.description.module.flatMap { mapper.types.type(of: $0) }.map { TypeReference.named($0) }
                return token(
                    list.name, list.description.label, .named("RelatedList", arguments: [record, item ?? "UnknownModule"]),
                    .string(list.description.apiName.value))
            })
    }

    private var layouts: Declaration? {
        extended(
            "ModuleLayout", "Layouts that a new record can have.",
            plan.layouts.map { layout in
                let type = TypeReference.named("ModuleLayout", arguments: [record])
                let fields = layout.required.map { plan.fields[$0].description.apiName.value }
                let demands = fields.isEmpty ? "" : " Demands \(fields.joined(separator: ", "))."
                return .property(
                    PropertyDeclaration(
                        documentation: DocComment(["\(layout.description.name.value).\(demands)"]),
                        modifiers: Modifiers(access: access, isStatic: true), name: layout.name, type: type,
                        body: .computed(
                            get: .call(
                                .implicitMember("init"),
                                [
                                    .init("id", .string(layout.id)), .init("name", .string(layout.description.name.value)),
                                    .init("requiredFields", .array(layout.required.map { .integer($0) }, layout: .oneLine)),
                                ]))))
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

    private func token(_ name: String, _ label: String?, _ type: TypeReference, _ argument: Expression) -> Declaration {
        .property(
            PropertyDeclaration(
                documentation: DocComment(label.map { [$0] } ?? []), modifiers: Modifiers(access: access, isStatic: true),
                name: name, type: type, body: .computed(get: .call(.implicitMember("init"), [.init(nil, argument)]))))
    }
}
