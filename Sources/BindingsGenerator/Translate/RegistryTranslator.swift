import CRMSchema

/// All modules → the file that gives the client a property for each.
struct RegistryTranslator {
    /// The file's name: one per target.
    static let outputName = "CRMModules.swift"

    let types: TypeNames
    let vendor: VendorProfile
    let access: AccessLevel

    /// - Parameter modules: those that the API serves on their own; rows of subforms are reached through their parents.
    func file(modules: [ModuleDescription]) -> SwiftFile {
        let members = modules.sorted { $0.apiName.value < $1.apiName.value }.compactMap { module -> Declaration? in
            let name = module.apiName.value
            guard let type = types.type(of: name), let accessor = types.accessors[name] else { return nil }
            return .property(
                PropertyDeclaration(
                    documentation: DocComment(["\(module.pluralLabel ?? name), module `\(name)`."]),
                    modifiers: Modifiers(access: access), name: accessor,
                    type: .named("Records", arguments: [.named(type)]), body: .computed(get: .call(.name("records"), []))))
        }
        return SwiftFile(
            header: FileHeader.lines(source: "modules.json"),
            imports: [SwiftImport(module: vendor.runtimeModule, access: access)],
            declarations: [
                .extended(ExtensionDeclaration(isNonisolated: true, type: .named(vendor.clientType), members: members))
            ])
    }
}
