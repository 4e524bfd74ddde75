import CRMSchema

/// Description of an organisation → Swift files with its typed bindings.
///
/// Three stages, each a folder: *plan* (which files, which names), *translate* (declarations), *render* (text).
/// Pure: the same input gives the same bytes, whatever its order.
public enum BindingsGenerator {
    /// A file for every module with a field snapshot, and the registry of them all.
    public static func generate(schema: SchemaDescription, options: GeneratorOptions = .init()) -> GeneratedOutput {
        run(schema, options, registry: true, modules: true)
    }

    /// The files of the modules alone. With `options.knownModules`, `schema` need hold only the fields of those to
    /// be generated.
    public static func generateModules(schema: SchemaDescription, options: GeneratorOptions) -> GeneratedOutput {
        run(schema, options, registry: false, modules: true)
    }

    /// The registry alone.
    public static func generateRegistry(schema: SchemaDescription, options: GeneratorOptions) -> GeneratedOutput {
        run(schema, options, registry: true, modules: false)
    }

    private static func run(
        _ schema: SchemaDescription, _ options: GeneratorOptions, registry: Bool, modules: Bool
    ) -> GeneratedOutput {
        guard let vendor = VendorProfile.profile(of: schema.vendor) else {
            let message = "there are no bindings for the vendor “\(schema.vendor.rawValue)” yet; supported: zoho"
            let place = SourceLocation(file: "crm.json", line: 1, column: 1)
            return GeneratedOutput(
                files: [], lock: options.lock,
                diagnostics: [SchemaDiagnostic(.error, "generator.vendor", message, at: place)])
        }
        let known = options.knownModules ?? Set(schema.modules.filter { $0.fields != nil }.map(\.apiName.value))
        let types = TypeNames(known: known, configuration: options.configuration, lock: options.lock, vendor: vendor)
        let access = AccessLevel(options.configuration.access)
        var planner = ModulePlanner(
            vendor: vendor, types: types, configuration: options.configuration, lock: options.lock)
        var files: [GeneratedOutput.File] = []
        var lock = NameLock()

        if modules {
            let mapper = FieldMapper(vendor: vendor, types: types)
            for module in schema.modules.sorted(by: { $0.apiName.value < $1.apiName.value }) {
                guard let (plan, names) = planner.plan(module) else { continue }
                lock.modules[module.apiName.value] = names
                let file = ModuleTranslator(plan: plan, mapper: mapper, access: access).file()
                files.append(.init(name: plan.outputName, text: SwiftRenderer.text(of: file)))
            }
        }
        if registry {
            let served = schema.modules.filter { known.contains($0.apiName.value) && $0.isServedAlone }
            let file = RegistryTranslator(types: types, vendor: vendor, access: access).file(modules: served)
            files.append(.init(name: RegistryTranslator.outputName, text: SwiftRenderer.text(of: file)))
        }
        return GeneratedOutput(
            files: files.sorted { $0.name < $1.name }, lock: lock.merging(options.lock),
            diagnostics: types.diagnostics + planner.diagnostics)
    }
}

extension AccessLevel {
    fileprivate init(_ access: BindingsConfiguration.Access) {
        self =
            switch access {
            case .public: .public
            case .package: .package
            case .internal: .internal
            }
    }
}

extension ModuleDescription {
    /// The API lists its records; rows of subforms and links come with their parents.
    fileprivate var isServedAlone: Bool { isSupported && kind != .subform && kind != .linking }
}
