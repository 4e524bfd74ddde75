/// Puts the snapshots of an installation together: the list of modules, and to each module its describe.
struct VtigerSchemaAssembly {
    private var log = DiagnosticLog()
    private let paths: [String]
    private var types: VtigerTypeList?
    private var describes: [String: VtigerSnapshot] = [:]

    init(_ files: [SnapshotFile]) {
        // Names that are certain first: of two files about one module theirs counts.
        let sorted = files.compactMap { file in VtigerSnapshotKind(fileName: file.name).map { (file: file, kind: $0) } }
            .sorted { ($0.kind.isCertain ? 0 : 1, $0.file.name, $0.file.path) < ($1.kind.isCertain ? 0 : 1, $1.file.name, $1.file.path) }
        paths = sorted.map(\.file.path).sorted()
        var listPath: String?
        for (file, kind) in sorted {
            guard let snapshot = VtigerSnapshot(file, kind: kind, log: &log) else { continue }
            switch kind {
            case .types:
                if let first = listPath {
                    duplicate(of: first, snapshot)
                } else {
                    listPath = file.path
                    types = VtigerTypeList(snapshot, log: &log)
                }
            case .describe(let module): add(snapshot, fileModule: module)
            case .bare: add(snapshot, fileModule: nil)
            }
        }
    }

    /// In the order of the files, then of the lines.
    var diagnostics: [SchemaDiagnostic] { log.sorted(files: paths) }

    private mutating func add(_ snapshot: VtigerSnapshot, fileModule: String?) {
        let named = snapshot.root["name"]?.locatedString
        if let fileModule, let named, named.value != fileModule {
            log.error(
                "snapshot.other-module",
                "the file's name promises “\(fileModule)”, but it describes “\(named.value)”, and is left out; pull the metadata again",
                at: named.location)
            return
        }
        guard let module = fileModule ?? named?.value else { return }
        if let first = describes[module] { duplicate(of: first.path, snapshot) } else { describes[module] = snapshot }
    }

    private mutating func duplicate(of first: String, _ snapshot: VtigerSnapshot) {
        log.warning(
            "snapshot.duplicate-file", "\(first) describes the same; this file is left out, remove one of them", at: snapshot.location)
    }

    mutating func schema() -> SchemaDescription {
        let entries = Dictionary((types?.entries ?? []).map { ($0.apiName.value, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(entries.keys).union(describes.keys).sorted()
        let modules = names.map { name in
            let describe = describes[name]
            if let types, entries[name] == nil, let describe, !types.entries.isEmpty {
                log.note(
                    "snapshot.unlisted-module",
                    "listtypes.json does not list “\(name)”\(NearestName.hint(for: name, in: entries.keys)); its describe alone counts",
                    at: describe.location)
            }
            let reader = VtigerModuleReader(entry: entries[name], describe: describe?.root, fields: describe.map { fields(of: $0, name) })
            return reader.module(entries[name]?.apiName ?? describe.map { place(of: $0, name) } ?? Located(name, at: .init(file: "listtypes.json", line: 1, column: 1)))
        }
        return SchemaDescription(
            vendor: .vtiger, modules: modules, modulesLocation: types?.location,
            location: paths.first.map { SourceLocation(file: $0, line: 1, column: 1) })
    }

    private func place(of describe: VtigerSnapshot, _ name: String) -> Located<String> {
        Located(name, at: describe.root["name"]?.location ?? describe.location)
    }

    private mutating func fields(of describe: VtigerSnapshot, _ name: String) -> [FieldDescription] {
        let fields = VtigerFieldReader.fields(of: describe.root, module: name, log: &log)
        let lines = VtigerLineItems.field(of: name, besides: fields, at: (describe.root["fields"] ?? describe.root).location)
        return fields + (lines.map { [$0] } ?? [])
    }
}
