import CRMSchema

/// The shapes and known values of an area → the file with their types.
struct ShapeTranslator {
    let types: OperationTypes
    let area: String

    private static let modifiers = Modifiers(access: .public)

    /// `TagsShapes.swift`
    var outputName: String { "\(OperationNames.area(area).replacing("Shapes", with: ""))Shapes.swift" }

    func file() -> SwiftFile {
        let shapes = types.shapes(of: area)
        let namespace = OperationNames.area(area)
        return SwiftFile(
            header: FileHeader.lines(source: "\(area).json"), imports: types.profile.imports.map { SwiftImport(module: $0, access: .internal) },
            declarations: [
                .extended(
                    ExtensionDeclaration(
                        isNonisolated: true, type: .named(types.profile.clientType),
                        members: [
                            .enumeration(
                                EnumDeclaration(
                                    documentation: DocComment(["What the operations of `\(area)` send and answer."]), modifiers: Self.modifiers,
                                    name: namespace, members: []))
                        ])),
                .extended(
                    ExtensionDeclaration(
                        isNonisolated: true, type: types.namespace(area),
                        members: shapes.map(structure) + types.choices(of: area).map { ChoiceTranslator.declaration(of: $0) })),
            ])
    }

    private func structure(_ plan: ShapePlan) -> Declaration {
        let rows = plan.properties.map { property in
            var arguments: [Expression.Argument] = [.init(nil, .string(property.description.name.value))]
            if let row = property.mapping.row { arguments.append(.init(nil, .member(.type(row), "self"))) }
            if property.isWritable { arguments.append(.init(nil, .implicitMember("writable"))) }
            return Expression.call(.implicitMember(property.mapping.shape), arguments)
        }
        return .structure(
            StructDeclaration(
                documentation: DocComment(["`\(OperationTypes.name(of: plan.shape.name.value))` in \(area).json."]), modifiers: Self.modifiers,
                name: plan.typeName, conformances: ["RecordRow"],
                members: [RowParts.schema(Self.modifiers, module: plan.shape.name.value, spelling: types.profile.isTextual ? "text" : nil, rows: rows)] + RowParts.storage(Self.modifiers)
                    + (plan.isSent ? ShapeInitializer.declarations(of: plan) : []) + plan.properties.map { property($0) }))
    }

    private func property(_ property: ShapePlan.Property) -> Declaration {
        let index = Expression.Argument(nil, .integer(property.index))
        let get = Expression.storage(property.mapping.reader, index)
        return .property(
            PropertyDeclaration(
                documentation: DocComment(ShapeDocumentation.facts(about: property).map { [$0] } ?? []), modifiers: Self.modifiers,
                name: property.name, type: .optional(property.mapping.value),
                body: property.isWritable
                    ? .accessors(get: get, set: .storage("set", index, .init(nil, .name("newValue")))) : .computed(get: get)))
    }
}
