import CRMSchema

/// A group of functions → the file with its type and the accessor that leads to it.
struct GroupTranslator {
    let profile: OperationProfile
    let scope: OperationFunction.Scope
    let access: [String]
    let functions: [FunctionPlan]
    /// Groups inside of this one: words that lead to them.
    let inner: [String]

    private var typeName: String { OperationNames.group(access, scope) }
    private static let modifiers = Modifiers(access: .public)

    var outputName: String { "\(typeName).swift" }

    func file() -> SwiftFile {
        let sources = Set(functions.map(\.source)).sorted().joined(separator: ", ")
        return SwiftFile(
            header: FileHeader.lines(source: sources.isEmpty ? "the endpoint spec" : sources),
            imports: profile.imports.map { SwiftImport(module: $0, access: .internal) },
            declarations: [structure] + (access.count == 1 ? [accessor] : []))
    }

    private var structure: Declaration {
        let members = stored.map { name, type in
            Declaration.property(
                PropertyDeclaration(modifiers: Modifiers(access: .internal), name: name, type: type, body: .stored(isConstant: true, initial: nil)))
        }
        return .structure(
            StructDeclaration(
                documentation: DocComment(["`\(path)`."]), modifiers: Modifiers(access: .public, isNonisolated: true), name: typeName,
                conformances: ["Sendable"],
                members: members + inner.map { property($0, access + [$0]) }
                    + functions.map { .function(FunctionTranslator(plan: $0).declaration) }))
    }

    private var path: String { (profile.sample(scope) + access).joined(separator: ".") }

    private var stored: [(String, TypeReference)] {
        let client = (profile.client, TypeReference.named(profile.clientType))
        return switch scope {
        case .organisation: [client]
        case .module: [client, ("module", "String")]
        case .record: [client, ("module", "String"), ("id", "RawRecordID")]
        }
    }

    /// The accessor on the client, on records, or on a record.
    private var accessor: Declaration {
        let owner: TypeReference =
            switch scope {
            case .organisation: .named(profile.clientType)
            case .module: "Records"
            case .record: "RecordHandle"
            }
        return .extended(ExtensionDeclaration(isNonisolated: true, type: owner, members: [property(access[0], access, isOuter: true)]))
    }

    private func property(_ name: String, _ access: [String], isOuter: Bool = false) -> Declaration {
        let type = OperationNames.group(access, scope)
        let arguments = stored.map { name, _ in
            let value: Expression =
                switch name {
                case profile.client where isOuter && scope == .organisation: .selfValue
                // A typed id is that of a record here.
                case "id" where isOuter: .member(.name("id"), "raw")
                default: .name(name)
                }
            return Expression.Argument(name, value)
        }
        return .property(
            PropertyDeclaration(
                modifiers: Self.modifiers, name: name, type: .named(type), body: .computed(get: .call(.type(.named(type)), arguments))))
    }
}
