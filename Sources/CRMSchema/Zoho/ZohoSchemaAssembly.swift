/// Puts the snapshots of an organisation together: the list of modules, and to each module its fields, layouts and
/// related lists.
struct ZohoSchemaAssembly {
    private var log = DiagnosticLog()
    private let paths: [String]
    private var headers: [String: ZohoModuleHeader] = [:]
    private var fields: [String: [FieldDescription]] = [:]
    private var layouts: [String: [LayoutDescription]] = [:]
    private var relatedLists: [String: [RelatedListDescription]] = [:]
    private var places: [String: ModuleDescription.ListPlaces] = [:]
    private var modulesLocation: SourceLocation?

    init(_ files: [SnapshotFile]) {
        var snapshots: [ZohoSnapshot] = []
        var places: [ZohoSnapshotKind: String] = [:]
        let files = files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
        paths = files.map(\.path)
        for file in files {
            guard let kind = ZohoSnapshotKind(fileName: file.name) else { continue }
            if let first = places[kind] {
                log.warning(
                    "snapshot.duplicate-file", "\(first) describes the same; this file is left out, remove one of them",
                    at: SourceLocation(file: file.path, line: 1, column: 1))
                continue
            }
            places[kind] = file.path
            if let snapshot = ZohoSnapshot(file, kind: kind, log: &log) { snapshots.append(snapshot) }
        }
        readModules(snapshots, isListed: places[.modules] != nil)
        readDetails(snapshots)
    }

    /// In the order of the files, then of the lines.
    var diagnostics: [SchemaDiagnostic] { log.sorted(files: paths) }

    var schema: SchemaDescription {
        let modules = headers.values.sorted { $0.apiName.value < $1.apiName.value }.map { header in
            let name = header.apiName.value
            return ModuleDescription(
                id: header.id, apiName: header.apiName, singularLabel: header.singularLabel,
                pluralLabel: header.pluralLabel, kind: header.kind, isSupported: header.isSupported,
                isCreatable: header.isCreatable, isEditable: header.isEditable, isDeletable: header.isDeletable,
                parent: header.parent, fields: fields[name], layouts: layouts[name] ?? [],
                relatedLists: relatedLists[name] ?? [], status: header.status, profiles: header.profiles,
                order: header.order, isGuessed: header.origin == nil, places: places[name] ?? .init(), origin: header.origin)
        }
        return SchemaDescription(
            vendor: .zoho, modules: modules, modulesLocation: modulesLocation,
            location: paths.first.map { SourceLocation(file: $0, line: 1, column: 1) })
    }

    /// - Parameter isListed: there is a `modules.json`, though perhaps a broken one.
    private mutating func readModules(_ snapshots: [ZohoSnapshot], isListed: Bool) {
        for snapshot in snapshots where snapshot.kind == .modules {
            modulesLocation = snapshot.location
            for entry in snapshot.entries {
                guard let header = ZohoModuleHeader(entry, log: &log) else { continue }
                if let first = headers[header.apiName.value] {
                    log.warning(
                        "snapshot.duplicate-module",
                        "module “\(header.apiName.value)” is already described at \(first.apiName.location); this description is left out",
                        at: header.apiName.location)
                } else {
                    headers[header.apiName.value] = header
                }
            }
        }

        // Beside a list of modules only a file with fields speaks for a module that the list does not have.
        let unlisted = snapshots.filter { snapshot in
            guard let module = snapshot.kind.module, headers[module] == nil else { return false }
            return snapshot.isFieldFile || !isListed
        }
        guard let first = unlisted.first else { return }
        if !isListed {
            log.warning(
                "snapshot.no-modules-file",
                "there is no modules.json beside this file; labels, kinds and permissions of the modules are guessed, pull the metadata again",
                at: first.location)
        }
        let references = ZohoModuleReferences(snapshots)
        for snapshot in unlisted {
            guard let module = snapshot.kind.module, headers[module] == nil else { continue }
            if isListed {
                log.note(
                    "snapshot.unlisted-module",
                    "modules.json does not list “\(module)”, its kind and permissions are guessed\(hint(for: module))",
                    at: snapshot.location)
            }
            headers[module] = ZohoModuleHeader(guessing: module, at: snapshot.location, references: references)
        }
    }

    private func hint(for module: String) -> String { NearestName.hint(for: module, in: headers.keys) }

    private mutating func readDetails(_ snapshots: [ZohoSnapshot]) {
        for snapshot in snapshots {
            guard let module = snapshot.kind.module else { continue }
            guard let header = headers[module] else {
                log.note(
                    "snapshot.unlisted-module",
                    "there is no module “\(module)”, the file is left out\(hint(for: module))",
                    at: snapshot.location)
                continue
            }
            switch snapshot.kind {
            case .modules: break
            case .fields:
                fields[module] = ZohoFieldReader.fields(
                    of: snapshot, module: module, isSubformRow: header.kind == .subform, log: &log)
                places[module, default: .init()].fields = snapshot.location
            case .layouts:
                layouts[module] = ZohoLayoutReader.layouts(of: snapshot, log: &log)
                places[module, default: .init()].layouts = snapshot.location
            case .relatedLists:
                relatedLists[module] = ZohoRelatedListReader.relatedLists(of: snapshot, log: &log)
                places[module, default: .init()].relatedLists = snapshot.location
            }
        }
    }
}

extension ZohoSnapshot {
    fileprivate var isFieldFile: Bool { if case .fields = kind { true } else { false } }
}
