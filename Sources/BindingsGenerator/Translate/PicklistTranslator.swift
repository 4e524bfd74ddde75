import CRMSchema

/// A picklist field → the open type of its values, with a name for each value of the snapshot.
struct PicklistTranslator {
    let modifiers: Modifiers

    func declaration(of field: ModulePlan.Field, named name: String) -> Declaration {
        let values = field.options.map { option, name in
            Declaration.property(
                PropertyDeclaration(
                    documentation: Self.documentation(of: option),
                    modifiers: Modifiers(access: modifiers.access, isStatic: true), name: name, type: "Self",
                    body: .computed(get: .call(.type("Self"), [.init("rawValue", .string(option.value.value))]))))
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

    private static func documentation(of option: PicklistOption) -> DocComment {
        var paragraphs = [option.label.isEmpty ? option.value.value : option.label]
        if !option.isUsed { paragraphs.append("No longer offered.") }
        return DocComment(paragraphs)
    }
}
