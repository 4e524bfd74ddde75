import Foundation

/// The metadata files of a target: found by name, not opened, except for files of Vtiger's that may have any name.
struct SnapshotFolder {
    struct FieldFile {
        /// API name of the module, from `fields_<Module>.json`, `describe_<Module>.json` or `<Module>.json`.
        let module: String
        let url: URL
    }

    /// Sorted by module, so that commands come in the same order on every machine.
    private(set) var fields: [FieldFile] = []
    /// `layouts_<Module>.json` and `related_lists_<Module>.json`, by name.
    private var details: [String: URL] = [:]
    /// Whose snapshots they are, where crm.json does not say.
    private var vendor = "zoho"
    private var describes: [FieldFile] = []
    private var others: [FieldFile] = []
    private var modules: URL?
    private var types: URL?
    private var configuration: URL?
    private var lock: URL?

    init(target: URL) throws {
        let walk = FileManager.default.enumerator(
            at: target, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        while let url = walk?.nextObject() as? URL {
            switch url.lastPathComponent {
            case "modules.json": modules = url
            case "listtypes.json": types = url
            case "crm.json": configuration = url
            case "crm-names.json": lock = url
            case let name where name.hasPrefix("fields_") && name.hasSuffix(".json"):
                fields.append(FieldFile(module: String(name.dropFirst("fields_".count).dropLast(".json".count)), url: url))
            case let name where name.hasPrefix("describe_") && name.hasSuffix(".json"):
                describes.append(FieldFile(module: String(name.dropFirst("describe_".count).dropLast(".json".count)), url: url))
            case let name where (name.hasPrefix("layouts_") || name.hasPrefix("related_lists_")) && name.hasSuffix(".json"):
                details[name] = url
            case let name where name.hasSuffix(".json"): others.append(FieldFile(module: String(name.dropLast(".json".count)), url: url))
            default: break
            }
        }
        // Snapshots of either vendor; where there are those of both, the list of modules decides, as the tool does.
        if modules == nil, types != nil || fields.isEmpty {
            let known = Set(describes.map(\.module))
            fields = describes + others.filter { !known.contains($0.module) && Self.isDescribe($0) }
            modules = types
            details = [:]
            if !fields.isEmpty { vendor = "vtiger" }
        }
        fields.sort { $0.module < $1.module }
    }

    /// A file with the bare name of a module. Its words are looked for, and not its content read.
    private static func isDescribe(_ file: FieldFile) -> Bool {
        guard !file.module.contains("."), let text = try? String(contentsOf: file.url, encoding: .utf8) else { return false }
        return ["\"idPrefix\"", "\"fields\"", "\"labelFields\""].allSatisfy(text.contains)
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
        return options.flatMap { name, url in url.map { [name, $0.path] } ?? [] } + ["--vendor", vendor]
    }
}
