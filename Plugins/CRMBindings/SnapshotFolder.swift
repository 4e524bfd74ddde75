import Foundation

/// The metadata files of a target: found by name, not opened.
struct SnapshotFolder {
    struct FieldFile {
        /// API name of the module, from `fields_<Module>.json`.
        let module: String
        let url: URL
    }

    /// Sorted by module, so that commands come in the same order on every machine.
    private(set) var fields: [FieldFile] = []
    /// `layouts_<Module>.json` and `related_lists_<Module>.json`, by name.
    private var details: [String: URL] = [:]
    private var modules: URL?
    private var configuration: URL?
    private var lock: URL?

    init(target: URL) throws {
        let walk = FileManager.default.enumerator(
            at: target, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        while let url = walk?.nextObject() as? URL {
            switch url.lastPathComponent {
            case "modules.json": modules = url
            case "crm.json": configuration = url
            case "crm-names.json": lock = url
            case let name where name.hasPrefix("fields_") && name.hasSuffix(".json"):
                fields.append(FieldFile(module: String(name.dropFirst("fields_".count).dropLast(".json".count)), url: url))
            case let name where (name.hasPrefix("layouts_") || name.hasPrefix("related_lists_")) && name.hasSuffix(".json"):
                details[name] = url
            default: break
            }
        }
        fields.sort { $0.module < $1.module }
    }

    /// What else is there about a module, by the tool's option for it.
    func details(of module: String) -> [(option: String, url: URL)] {
        [("--layouts", "layouts_"), ("--related-lists", "related_lists_")].compactMap { option, prefix in
            details["\(prefix)\(module).json"].map { (option, $0) }
        }
    }

    /// Files that every command reads beside its own snapshot.
    var shared: [URL] { [modules, configuration, lock].compactMap { $0 } }

    var sharedArguments: [String] {
        let options: [(String, URL?)] = [("--modules", modules), ("--config", configuration), ("--lock", lock)]
        return options.flatMap { name, url in url.map { [name, $0.path] } ?? [] }
    }
}
