import BindingsFiles
import BindingsGenerator
import CRMSchema
import Foundation
import RecordCore

/// One run: reads the files, asks the generator, writes what changed.
struct Run {
    private let options: CommandLineOptions
    private(set) var diagnostics: [SchemaDiagnostic] = []

    init(_ options: CommandLineOptions) { self.options = options }

    mutating func run() throws(Files.Failure) {
        switch options.command {
        case .module: try module()
        case .registry: try registry()
        case .all: try all()
        case .operations: try operations()
        }
    }

    var hasFailed: Bool { diagnostics.contains { $0.severity == .error } }

    private mutating func module() throws(Files.Failure) {
        var files = [try Files.read(options.required("snapshot"))]
        for option in ["modules", "layouts", "related-lists"] {
            if let file = try Files.readIfPresent(options[option]) { files.append(file) }
        }
        let generatorOptions = try generatorOptions()
        let schema = withRefusedModule(load(files, generatorOptions))
        // What concerns the whole target is said once, by the registry's run.
        let own = ["snapshot", "layouts", "related-lists"].map { options[$0] }
        diagnostics.removeAll { $0.severity != .error && !own.contains($0.location.file) }
        let name = schema.modules.first { $0.fields != nil }?.apiName.value ?? ""
        diagnostics += generatorOptions.configuration.unused(in: schema, .fields(of: name))
        guard generatorOptions.configuration.filter.contains(module: name) else {
            guard !hasFailed else { return }
            try Files.write(BindingsGenerator.placeholder(for: name, vendor: schema.vendor).text, to: options.required("output"))
            return
        }
        let output = BindingsGenerator.generateModules(schema: schema, options: generatorOptions)
        report(output)
        guard !hasFailed else { return }
        guard let file = output.files.first else {
            diagnostics.append(
                SchemaDiagnostic(
                    .error, "generator.nothing", "there is nothing to generate from this file; pull the metadata again",
                    at: SourceLocation(file: options.required("snapshot"), line: 1, column: 1)))
            return
        }
        try Files.write(file.text, to: options.required("output"))
    }

    private mutating func registry() throws(Files.Failure) {
        let files = try Files.readIfPresent(options["modules"]).map { [$0] } ?? []
        let generatorOptions = try generatorOptions()
        let schema = load(files, generatorOptions)
        diagnostics += generatorOptions.configuration.unused(in: schema, .modules, known: generatorOptions.knownModules ?? [])
        let output = BindingsGenerator.generateRegistry(schema: schema, options: generatorOptions)
        report(output)
        guard !hasFailed, let file = output.files.first else { return }
        try Files.write(file.text, to: options.required("output"))
    }

    private mutating func all() throws(Files.Failure) {
        let folder = BindingsFolder(
            url: URL(fileURLWithPath: options.required("folder")), lock: options["lock"].map { URL(fileURLWithPath: $0) })
        do {
            let today = CalendarDate(daysSince1970: Int32(Date().timeIntervalSince1970 / 86_400))
            let result = try folder.generate(today: today)
            diagnostics += result.diagnostics
            guard let output = result.output, !hasFailed else { return }
            for file in GeneratedFolder(url: URL(fileURLWithPath: options.required("output"))).stale(against: output) { try file.write() }
            try folder.staleLock(against: output)?.write()
        } catch {
            throw Files.failure("file.unusable", "reading or writing failed: \(error.localizedDescription)", folder.url.path)
        }
    }

    private mutating func operations() throws(Files.Failure) {
        let folder = options.required("spec")
        let spec = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: URL(fileURLWithPath: folder)))
        diagnostics += spec.diagnostics
        guard !spec.operations.isEmpty else { throw Files.failure("spec.empty", "there are no operations in this folder", folder) }
        var lock = OperationNameLock()
        if let file = try Files.readIfPresent(options["lock"]) {
            let read = OperationNameLock.read(file)
            lock = read.lock
            diagnostics += read.diagnostics
        }
        let made = BindingsGenerator.generateOperations(
            schema: SchemaDescription(vendor: spec.vendor, modules: [], operations: spec.operations, shapes: spec.shapes), lock: lock)
        report(made.output)
        guard !hasFailed else { return }
        try Files.write(made.lock.text, to: options.required("lock"))
        let out = options.required("output")
        do {
            for file in GeneratedFolder(url: URL(fileURLWithPath: out)).stale(against: made.output) { try file.write() }
        } catch {
            throw Files.failure("file.unusable", "reading or writing failed: \(error.localizedDescription)", out)
        }
    }

    private mutating func load(_ files: [SnapshotFile], _ generatorOptions: GeneratorOptions) -> SchemaDescription {
        let stated = generatorOptions.configuration.vendor ?? options["vendor"].flatMap(SchemaDescription.Vendor.init)
        let loaded = SnapshotLoader.load(files: files, vendor: stated)
        diagnostics += loaded.diagnostics
        return loaded.schema
    }

    /// Where the server refused to describe the module, its type is there all the same, with nothing but an id: the
    /// list of modules and other types, which are made from file names, mention it.
    private func withRefusedModule(_ schema: SchemaDescription) -> SchemaDescription {
        let file = options.required("snapshot")
        guard schema.vendor == .vtiger, !schema.modules.contains(where: { $0.fields != nil }), !hasFailed,
            let name = VtigerSnapshotLoader.module(fileName: URL(fileURLWithPath: file).lastPathComponent)
        else { return schema }
        let place = SourceLocation(file: file, line: 1, column: 1)
        let module = ModuleDescription(
            id: nil, apiName: Located(name, at: place), singularLabel: nil, pluralLabel: nil, kind: .standard, isSupported: true,
            isCreatable: false, isEditable: false, isDeletable: false, parent: nil, fields: [])
        return SchemaDescription(vendor: .vtiger, modules: schema.modules.filter { $0.apiName.value != name } + [module], location: place)
    }

    private mutating func generatorOptions() throws(Files.Failure) -> GeneratorOptions {
        var result = GeneratorOptions()
        if let file = try Files.readIfPresent(options["config"]) {
            let read = BindingsConfiguration.read(file)
            result.configuration = read.configuration
            diagnostics += read.diagnostics
        }
        if let file = try Files.readIfPresent(options["lock"]) {
            let read = NameLock.read(file)
            result.lock = read.lock
            diagnostics += read.diagnostics
        }
        result.knownModules = options["known"].map { Set($0.split(separator: ",").map(String.init)) }
        return result
    }

    private mutating func report(_ output: GeneratedOutput) { diagnostics += output.diagnostics }
}
