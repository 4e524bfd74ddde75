import CRMSchema

/// A reference into several modules → its nested type: an id, with a function and a property for each module that has
/// bindings. Ids of others are read and written as they are.
struct ReferenceChoiceTranslator {
    let mapper: FieldMapper
    let modifiers: Modifiers

    func declaration(of field: ModulePlan.Field, named name: String, modules: [String]) -> Declaration {
        let label = FieldDocumentation.label(of: field) ?? field.description.apiName.value
        let targets = targets(modules)
        return .structure(
            StructDeclaration(
                documentation: DocComment(["\(label): an id in one of \(modules.count) modules: \(modules.joined(separator: ", "))."]),
                modifiers: modifiers, name: name, conformances: ["ReferenceChoice"],
                members: [
                    .property(
                        PropertyDeclaration(modifiers: modifiers, name: "raw", type: "RawRecordID", body: .stored(isConstant: true, initial: nil))),
                    .initializer(
                        InitializerDeclaration(
                            modifiers: modifiers, parameters: [.init(label: "raw", name: "raw", type: "RawRecordID")],
                            body: [.assignment(target: .member(.selfValue, "raw"), value: .name("raw"))])),
                ] + targets.flatMap(members)))
    }

    private struct Target {
        let module: String
        let type: TypeReference
        let name: String
    }

    /// The modules with bindings, in the order of the metadata, each with a name of its own.
    private func targets(_ modules: [String]) -> [Target] {
        let derived = DerivedNames(vendor: mapper.vendor)
        let typed = modules.compactMap { module in mapper.types.type(of: module).map { (module: module, type: $0) } }
        let resolution = NameResolver.resolve(
            typed.map { NameResolver.Entry(key: $0.module, derived: derived.choice(ofType: $0.type)) }, taken: ReservedNames.choices)
        return typed.compactMap { target in
            resolution.names[target.module].map { Target(module: target.module, type: .named(target.type), name: $0) }
        }
    }

    private func members(_ target: Target) -> [Declaration] {
        let id = TypeReference.named("RecordID", arguments: [target.type])
        return [
            .function(
                FunctionDeclaration(
                    documentation: DocComment(["A record of \(target.module)."]), modifiers: Modifiers(access: modifiers.access, isStatic: true),
                    name: target.name, parameters: [.init(label: nil, name: "id", type: id)], isAsync: false, result: "Self",
                    body: [.returned(.call(.type("Self"), [.init("raw", .member(.name("id"), "raw"))]))])),
            .property(
                PropertyDeclaration(
                    documentation: DocComment(["The id, if it is one of \(target.module)."]), modifiers: modifiers, name: target.name, type: .optional(id),
                    body: .computed(get: .call(.member(.selfValue, "id"), [.init("as", .member(.type(target.type), "self"))])))),
        ]
    }
}
