import CRMSchema

/// All modules → the file that gives the client a property for each.
struct RegistryTranslator {
    /// The file's name: one per target.
    static let outputName = "CRMModules.swift"

    let types: TypeNames
    let vendor: VendorProfile
    let access: AccessLevel

    /// Leaves out what the API does not serve on its own: rows of subforms are reached through their parents.
    /// Modules that have a snapshot and are not listed are taken for ordinary ones.
    func file(schema: SchemaDescription) -> SwiftFile {
        let members = types.types.sorted { $0.key < $1.key }.flatMap { name, type -> [Declaration] in
            let module = schema.module(named: name)
            guard let accessor = types.accessors[name], module?.isServedAlone != false else { return [] }
            func property(_ accessor: String, _ documentation: DocComment, _ deprecation: Deprecation?) -> Declaration {
                .property(
                    PropertyDeclaration(
                        documentation: documentation, deprecation: deprecation, modifiers: Modifiers(access: access), name: accessor,
                        type: .named("Records", arguments: [.named(type)]), body: .computed(get: .call(.name("records"), []))))
            }
            let shims = types.usableAccessorShims[name] ?? []
            return [property(accessor, DocComment(["\(module?.pluralLabel ?? name), module `\(name)`."]), nil)]
                + shims.declarations(of: name, name: accessor) { property($0, DocComment(), $1) }
        }
        return SwiftFile(
            header: FileHeader.lines(source: vendor.listName),
            imports: [SwiftImport(module: vendor.runtimeModule, access: access)],
            declarations: [
                .extended(ExtensionDeclaration(isNonisolated: true, type: .named(vendor.clientType), members: members)),
                .extended(ExtensionDeclaration(isNonisolated: true, type: "GeneratedSchema", members: [generated])),
            ])
    }

    /// `static var generated: GeneratedSchema { GeneratedSchema([Lead.schema, …]) }`
    private var generated: Declaration {
        let tables = types.types.sorted { $0.key < $1.key }.map { Expression.member(.type(.named($0.value)), "schema") }
        return .property(
            PropertyDeclaration(
                documentation: "What these bindings were generated from.",
                modifiers: Modifiers(access: access, isStatic: true), name: "generated", type: "GeneratedSchema",
                body: .computed(get: .call(.type("GeneratedSchema"), [.init(nil, .array(tables, layout: .linePerElement))]))))
    }
}

extension ModuleDescription {
    /// The API lists its records.
    fileprivate var isServedAlone: Bool { isSupported && kind != .subform && kind != .linking }
}
