import CRMSchema

/// A picklist field → the open type of its values, with a name for each value of the snapshot.
struct PicklistTranslator {
    let modifiers: Modifiers

    func declaration(of field: ModulePlan.Field, named name: String) -> Declaration {
        let values = field.options.flatMap { option in
            [Self.value(option, named: option.name, documentation: Self.documentation(of: option.description), modifiers)]
                + option.shims.declarations(of: option.description.value.value, name: option.name) {
                    Self.value(option, named: $0, deprecation: $1, modifiers)
                }
        }
        let known = PropertyDeclaration(
            modifiers: Modifiers(access: modifiers.access, isStatic: true), name: "knownValues", type: .array("Self"),
            body: .computed(get: .array(field.options.map { .implicitMember($0.name) }, layout: .oneLine)))
        return .structure(
            StructDeclaration(
                documentation: DocComment(["\(FieldDocumentation.label(of: field) ?? field.description.apiName.value), an open picklist."]),
                modifiers: modifiers, name: name, conformances: ["PicklistValue"],
                members: [
                    .property(
                        PropertyDeclaration(
                            modifiers: modifiers, name: "rawValue", type: "String", body: .stored(isConstant: true, initial: nil))),
                    .initializer(
                        InitializerDeclaration(
                            modifiers: modifiers, parameters: [.init(label: "rawValue", name: "rawValue", type: "String")],
                            body: [.assignment(target: .member(.selfValue, "rawValue"), value: .name("rawValue"))])),
                ] + values + [.property(known)]))
    }

    /// `static var hot: Self { Self(rawValue: "Hot") }`
    private static func value(
        _ option: ModulePlan.Option, named name: String, documentation: DocComment = DocComment(), deprecation: Deprecation? = nil,
        _ modifiers: Modifiers
    ) -> Declaration {
        .property(
            PropertyDeclaration(
                documentation: documentation, deprecation: deprecation,
                modifiers: Modifiers(access: modifiers.access, isStatic: true), name: name, type: "Self",
                body: .computed(get: .call(.type("Self"), [.init("rawValue", .string(option.description.value.value))]))))
    }

    private static func documentation(of option: PicklistOption) -> DocComment {
        var paragraphs = [option.label.isEmpty ? option.value.value : option.label]
        if !option.isUsed { paragraphs.append("No longer offered.") }
        return DocComment(paragraphs)
    }
}
