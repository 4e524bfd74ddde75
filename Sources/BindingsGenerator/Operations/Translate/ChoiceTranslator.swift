/// A set of known values → an open enum: a text with a name for each value that is known.
enum ChoiceTranslator {
    static func declaration(of plan: ChoicePlan) -> Declaration {
        let modifiers = Modifiers(access: .public)
        let member = Modifiers(access: .public, isStatic: true)
        let cases = plan.values.map { value, name in
            Declaration.property(
                PropertyDeclaration(
                    modifiers: member, name: name, type: "Self",
                    body: .computed(get: .call(.type("Self"), [.init("rawValue", .string(value))]))))
        }
        let known = PropertyDeclaration(
            modifiers: member, name: "knownValues", type: .array("Self"),
            body: .computed(get: .array(plan.values.map { .implicitMember($0.name) }, layout: .oneLine)))
        return .structure(
            StructDeclaration(
                documentation: DocComment(["`\(plan.origin)`: known values; others may come."]), modifiers: modifiers, name: plan.typeName,
                conformances: ["PicklistValue"],
                members: [
                    .property(
                        PropertyDeclaration(modifiers: modifiers, name: "rawValue", type: "String", body: .stored(isConstant: true, initial: nil))),
                    .initializer(
                        InitializerDeclaration(
                            modifiers: modifiers, parameters: [.init(label: "rawValue", name: "rawValue", type: "String")],
                            body: [.assignment(target: .member(.selfValue, "rawValue"), value: .name("rawValue"))])),
                ] + cases + [.property(known)]))
    }
}
