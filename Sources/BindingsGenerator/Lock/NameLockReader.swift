import CRMSchema
import RecordCore

/// Reads the tree of a lock file.
struct NameLockReader {
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
            case "options": module.options = entries(value) { $0.names($1) }
            case "id": module.id = text(value)
            case "ids": module.ids = ids(value)
            case "shims": module.shims = shims(value)
            default: break
            }
        }
        return module
    }

    private mutating func ids(_ node: JSONNode) -> NameLock.IDs {
        var ids = NameLock.IDs()
        for (key, value) in members(of: node) {
            switch key {
            case "fields": ids.fields = texts(value)
            case "layouts": ids.layouts = texts(value)
            case "relatedLists": ids.relatedLists = texts(value)
            case "options": ids.options = entries(value) { $0.texts($1) }
            default: break
            }
        }
        return ids
    }

    private mutating func shims(_ node: JSONNode) -> NameLock.Shims {
        var shims = NameLock.Shims()
        for (key, value) in members(of: node) {
            switch key {
            case "type": shims.type = list(value)
            case "accessor": shims.accessor = list(value)
            case "fields": shims.fields = entries(value) { $0.list($1) }
            case "types": shims.types = entries(value) { $0.list($1) }
            case "layouts": shims.layouts = entries(value) { $0.list($1) }
            case "relatedLists": shims.relatedLists = entries(value) { $0.list($1) }
            case "options": shims.options = entries(value) { reader, node in reader.entries(node) { $0.list($1) } }
            default: break
            }
        }
        return shims
    }

    private mutating func list(_ node: JSONNode) -> [NameShim] {
        guard case .array(let elements) = node.content else {
            warn("a list of former names is expected here", at: node)
            return []
        }
        return elements.compactMap { shim($0) }
    }

    private mutating func shim(_ node: JSONNode) -> NameShim? {
        var name: String?
        var was: String?
        var since: CalendarDate?
        for (key, value) in members(of: node) {
            switch key {
            case "name": name = self.name(value)
            case "was": was = text(value)
            case "since":
                since = text(value).flatMap { CalendarDate($0) }
                if since == nil { warn("a day such as 2026-11-21 is expected here", at: value) }
            default: break
            }
        }
        return name.map { NameShim(name: $0, was: was ?? "", since: since) }
    }

    private mutating func entries<Value>(_ node: JSONNode, _ read: (inout Self, JSONNode) -> Value) -> [String: Value] {
        var entries: [String: Value] = [:]
        for (key, value) in members(of: node) { entries[key] = read(&self, value) }
        return entries
    }

    private mutating func names(_ node: JSONNode) -> [String: String] { entries(node) { $0.name($1) }.compactMapValues(\.self) }

    private mutating func texts(_ node: JSONNode) -> [String: String] { entries(node) { $0.text($1) }.compactMapValues(\.self) }

    private mutating func name(_ node: JSONNode) -> String? {
        if case .string(let name) = node.content, SwiftIdentifier.isValid(name) { return name }
        warn("a Swift name is expected here", at: node)
        return nil
    }

    private mutating func text(_ node: JSONNode) -> String? {
        if case .string(let text) = node.content { return text }
        warn("a text is expected here", at: node)
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
