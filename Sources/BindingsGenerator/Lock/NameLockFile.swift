import CRMSchema
import RecordCore

// `crm-names.json`: `{"modules": {"Leads": {"type", "accessor", "fields", "types", "options", "relatedLists", "layouts"}}}`.
extension NameLock {
    /// Reads a lock file. A file that is no JSON is an error; an entry of another shape is left out with a warning:
    /// the name is then derived again.
    public static func read(_ file: SnapshotFile) -> (lock: NameLock, diagnostics: [SchemaDiagnostic]) {
        do {
            var reader = NameLockReader(document: try JSONDocument(parsing: file.bytes), path: file.path)
            return (reader.read(), reader.diagnostics)
        } catch {
            let place = SourceLocation(file: file.path, line: error.line, column: error.column)
            let message = "the lock of names is not valid JSON (\(error.reason)); restore it from version control, or delete it to derive all names anew"
            return (NameLock(), [SchemaDiagnostic(.error, "lock.syntax", message, at: place)])
        }
    }

    /// The text of the lock file: keys in order, so that version control shows the names that came.
    public var text: String {
        let modules = modules.sorted { $0.key < $1.key }.map { name, module in
            var members: [JSONMember] = []
            if let accessor = module.accessor { members.append(JSONMember("accessor", .string(accessor))) }
            if !module.fields.isEmpty { members.append(JSONMember("fields", Self.object(module.fields))) }
            if !module.layouts.isEmpty { members.append(JSONMember("layouts", Self.object(module.layouts))) }
            if !module.options.isEmpty {
                let options = module.options.sorted { $0.key < $1.key }.map { JSONMember($0.key, Self.object($0.value)) }
                members.append(JSONMember("options", .object(options)))
            }
            if !module.relatedLists.isEmpty { members.append(JSONMember("relatedLists", Self.object(module.relatedLists))) }
            if let type = module.type { members.append(JSONMember("type", .string(type))) }
            if !module.types.isEmpty { members.append(JSONMember("types", Self.object(module.types))) }
            return JSONMember(name, .object(members))
        }
        return JSONValue.object([JSONMember("modules", .object(modules))]).prettyText()
    }

    private static func object(_ names: [String: String]) -> JSONValue {
        .object(names.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
    }
}

/// Reads the tree of a lock file.
private struct NameLockReader {
    let document: JSONDocument
    let path: String
    private(set) var diagnostics: [SchemaDiagnostic] = []

    init(document: JSONDocument, path: String) {
        self.document = document
        self.path = path
    }

    mutating func read() -> NameLock {
        var lock = NameLock()
        for (key, value) in members(of: document.root) where key == "modules" {
            for (name, value) in members(of: value) { lock.modules[name] = module(value) }
        }
        return lock
    }

    private mutating func module(_ node: JSONNode) -> NameLock.Module {
        var module = NameLock.Module()
        for (key, value) in members(of: node) {
            switch key {
            case "type": module.type = name(value)
            case "accessor": module.accessor = name(value)
            case "fields": module.fields = names(value)
            case "types": module.types = names(value)
            case "layouts": module.layouts = names(value)
            case "relatedLists": module.relatedLists = names(value)
            case "options": for (field, values) in members(of: value) { module.options[field] = names(values) }
            default: break
            }
        }
        return module
    }

    private mutating func names(_ node: JSONNode) -> [String: String] {
        var names: [String: String] = [:]
        for (key, value) in members(of: node) { names[key] = name(value) }
        return names
    }

    private mutating func name(_ node: JSONNode) -> String? {
        if case .string(let name) = node.content, SwiftIdentifier.isValid(name) { return name }
        warn("a Swift name is expected here", at: node)
        return nil
    }

    private mutating func members(of node: JSONNode) -> [(key: String, value: JSONNode)] {
        if case .object(let members) = node.content { return members.map { ($0.key, $0.value) } }
        warn("an object is expected here", at: node)
        return []
    }

    private mutating func warn(_ message: String, at node: JSONNode) {
        let position = document.position(at: node.offset)
        diagnostics.append(
            SchemaDiagnostic(
                .warning, "lock.shape", "\(message); the entry is ignored",
                at: SourceLocation(file: path, line: position.line, column: position.column)))
    }
}
