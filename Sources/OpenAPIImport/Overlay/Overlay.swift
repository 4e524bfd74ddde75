import CRMSchema
import RecordCore

/// Corrections by hand, each with its reason and source. See `spec/schema/endpoint-overlay.schema.json`.
struct Overlay {
    private let entries: [SourceValue]
    private let names: FunctionNames
    private let location: SourceLocation?
    /// Schemas of the documents that nothing points at, and that the corrections need.
    let keep: [Located<String>]
    let renames: ShapeRenames
    private static let keys: Set<String> = ["operation", "parameter", "shape", "property", "area", "add", "set", "reason", "source"]

    init(_ file: SnapshotFile, log: inout ImportLog) {
        do {
            let root = try SourceFile(file, remedy: "correct the overlay").root
            location = root.location
            keep = (root["keep"]?.elements ?? []).compactMap(\.locatedString)
            renames = ShapeRenames(
                Dictionary((root["shapes"]?.members ?? []).compactMap { member in member.value.locatedString.map { (member.name, $0) } }) { $1 })
            names = FunctionNames(groups: Self.words(root["groups"]), names: Self.words(root["names"]))
            guard let entries = root["entries"]?.elements else {
                log.problem("overlay.shape", "the overlay must hold an object with the list “entries”", at: root.location)
                self.entries = []
                return
            }
            self.entries = entries
        } catch {
            log.problem("overlay.unreadable", error.message, at: error.location)
            entries = []
            names = FunctionNames(groups: [:], names: [:])
            location = nil
            keep = []
            renames = ShapeRenames()
        }
    }

    private static func words(_ value: SourceValue?) -> [String: String] {
        Dictionary((value?.members ?? []).compactMap { member in member.value.nonEmptyString.map { (member.name, $0) } }) { $1 }
    }

    /// - Parameter files: the spec's files by area.
    func apply(to files: inout [String: JSONValue], log: inout ImportLog) {
        for entry in entries {
            for member in entry.members ?? [] where !Self.keys.contains(member.name) {
                log.problem("overlay.key", "unknown key “\(member.name)”", at: member.key.location)
            }
            guard entry["reason"]?.nonEmptyString != nil, entry["source"]?.nonEmptyString != nil else {
                log.problem("overlay.reason", "an entry needs its “reason” and “source”, and is left out", at: entry.location)
                continue
            }
            if !apply(entry, to: &files) {
                log.problem("overlay.unused", "the entry changes nothing: what it is about is not there, or is like that already", at: entry.location)
            }
        }
        nameFunctions(in: &files, log: &log)
    }

    /// Behind the corrections, as they may change ids.
    private func nameFunctions(in files: inout [String: JSONValue], log: inout ImportLog) {
        names.apply(to: &files)
        guard let location else { return }
        for name in names.unused(in: files) { log.problem("overlay.unused", "“\(name)” is named, and not there", at: location) }
    }

    /// Whether anything changed.
    private func apply(_ entry: SourceValue, to files: inout [String: JSONValue]) -> Bool {
        let set = entry.json("set")
        if let area = entry["area"]?.string, let operation = entry.json("add") { return add(operation, area: area, to: &files) }
        if let pattern = entry["operation"]?.string {
            if let name = set?["id"]?.string { OverlayEdit.rename(pattern, to: name, in: &files) }
            return edit(&files, list: "operations", matching: pattern) { operation in
                guard let name = entry["parameter"]?.string else { return OverlayEdit.merge(set, into: operation) }
                return OverlayEdit.parameter(name, set: set, in: operation, addsMissing: !pattern.contains("*"))
            }
        }
        if let shape = entry["shape"]?.string { return OverlayEdit.shape(shape, property: entry["property"]?.string, set: set, in: &files) }
        return false
    }

    private func edit(_ files: inout [String: JSONValue], list: String, matching pattern: String, _ body: (JSONValue) -> JSONValue) -> Bool {
        var isChanged = false
        for (area, file) in files {
            guard var operations = file[list]?.array else { continue }
            var isEdited = false
            for place in operations.indices where Self.matches(pattern, operations[place]["id"]?.string ?? "") {
                let new = body(operations[place])
                guard new.jsonText != operations[place].jsonText else { continue }
                operations[place] = new
                isEdited = true
            }
            guard isEdited else { continue }
            files[area] = OverlayEdit.merge(.object([JSONMember(list, .array(operations))]), into: file)
            isChanged = true
        }
        return isChanged
    }

    /// `area.name`, `area.*` or `*`.
    private static func matches(_ pattern: String, _ id: String) -> Bool {
        if pattern == "*" { return true }
        return pattern.hasSuffix(".*") ? id.hasPrefix(pattern.dropLast()) : id == pattern
    }

    private func add(_ operation: JSONValue, area: String, to files: inout [String: JSONValue]) -> Bool {
        var file = files[area] ?? .object([
            JSONMember("$schema", .string(SpecFiles.schema)), JSONMember("area", .string(area)), JSONMember("operations", .array([])),
            JSONMember("shapes", .object([])),
        ])
        let marked = OverlayEdit.merge(.object([JSONMember("origin", .string("overlay"))]), into: operation)
        let operations = ((file["operations"]?.array ?? []) + [marked]).sorted { OverlayEdit.order($0) < OverlayEdit.order($1) }
        file = OverlayEdit.merge(.object([JSONMember("operations", .array(operations))]), into: file)
        files[area] = file
        return true
    }
}

extension SourceValue {
    /// A member as it stands there, nulls in it included.
    fileprivate func json(_ key: String) -> JSONValue? { members?.last { $0.name == key }?.value.jsonValue }
}
