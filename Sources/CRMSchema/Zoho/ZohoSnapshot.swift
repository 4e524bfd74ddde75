/// One snapshot file, parsed and taken out of its envelope: the objects of its list.
struct ZohoSnapshot {
    let kind: ZohoSnapshotKind
    /// Where the file begins.
    let location: SourceLocation
    let entries: [SourceValue]

    /// Accepts the API's answer (`{"fields": […]}`) and the bare list. Nil, with an error in the log, for anything else.
    init?(_ file: SnapshotFile, kind: ZohoSnapshotKind, log: inout DiagnosticLog) {
        self.kind = kind
        location = SourceLocation(file: file.path, line: 1, column: 1)
        do {
            let root = try SourceFile(file, remedy: Self.remedy).root
            entries = try Self.list(in: root, key: kind.envelopeKey).filter { $0.isObject(log: &log) }
        } catch {
            log.add(error)
            return nil
        }
    }

    private static let remedy = "pull the metadata again"

    private static func list(in root: SourceValue, key: String) throws(SchemaDiagnostic) -> [SourceValue] {
        if let list = root.elements { return list }
        guard let members = root.members else {
            throw SchemaDiagnostic(
                .error, "snapshot.envelope",
                "the file must hold an object with the list “\(key)”, but holds \(root.shapeName); \(remedy)",
                at: root.location)
        }
        if let member = members.last(where: { $0.name == key }) {
            // An organisation without any says null, or {}.
            guard let list = member.value.isBlank ? [] : member.value.elements else {
                throw SchemaDiagnostic(
                    .error, "snapshot.envelope", "“\(key)” must be a list, but is \(member.value.shapeName); \(remedy)",
                    at: member.value.location)
            }
            return list
        }
        if let code = root["code"]?.string {
            let message = root["message"]?.string.map { " (\($0))" } ?? ""
            throw SchemaDiagnostic(
                .error, "snapshot.api-error",
                "the file holds the CRM's error \(code)\(message) instead of its metadata; solve that, then \(remedy)",
                at: root.location)
        }
        let hint = NearestName.hint(for: key, in: members.map(\.name))
        throw SchemaDiagnostic(
            .error, "snapshot.envelope", "the list “\(key)”, which the file's name promises, is missing\(hint)",
            at: root.location)
    }
}

extension SourceValue {
    /// Elements of other shapes are reported and left out.
    fileprivate func isObject(log: inout DiagnosticLog) -> Bool {
        if members != nil { return true }
        log.error(
            "snapshot.entry", "an object is needed here, but there is \(shapeName); the entry is left out", at: location)
        return false
    }

    /// The entry's API name; an error and nil where it has none, because nothing can be done with it then.
    func apiName(of what: String, log: inout DiagnosticLog) -> Located<String>? {
        if let name = self["api_name"]?.locatedString { return name }
        log.error(
            "snapshot.missing-api-name", "the \(what) has no “api_name” and is left out; pull the metadata again",
            at: location)
        return nil
    }
}
