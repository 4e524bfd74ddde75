import RecordCore

/// One snapshot file, parsed and taken out of the server's envelope.
struct VtigerSnapshot {
    let kind: VtigerSnapshotKind
    let path: String
    /// Where the file begins.
    let location: SourceLocation
    /// The `result`.
    let root: SourceValue

    private static let remedy = "pull the metadata again"

    /// Accepts the server's whole answer and its bare `result`. Nil, with a word in the log, for anything else; without
    /// one for a file of any name that is none of ours.
    init?(_ file: SnapshotFile, kind: VtigerSnapshotKind, log: inout DiagnosticLog) {
        self.kind = kind
        path = file.path
        location = SourceLocation(file: file.path, line: 1, column: 1)
        let text = VtigerText(file.bytes)
        let source: SourceFile
        do {
            source = try SourceFile(SnapshotFile(name: file.name, path: file.path, bytes: text.bytes), remedy: Self.remedy)
        } catch {
            log.add(error)
            return nil
        }
        if text.hasPreamble {
            log.warning(
                "snapshot.preamble", "text stands before the JSON, probably a warning of the server's PHP; it is passed over", at: location)
        }
        if let first = text.controlOffsets.first {
            let count = text.controlOffsets.count
            log.warning(
                "snapshot.control-characters",
                "the server has written \(count == 1 ? "a control character" : "\(count) control characters") into texts as they are, which is not JSON; read as blanks",
                at: source.location(at: first))
        }
        guard let result = Self.result(of: source.root, kind, log: &log) else { return nil }
        root = result
    }

    private static func result(of root: SourceValue, _ kind: VtigerSnapshotKind, log: inout DiagnosticLog) -> SourceValue? {
        if root["success"]?.vtigerFlag == false || root["result"] == nil && root["error"]?.members != nil {
            log.add(refusal(root, kind))
            return nil
        }
        let result = root.members?.last { $0.name == "result" }?.value ?? root
        switch kind {
        case .types:
            if result["types"]?.elements != nil || result["information"] != nil { return result }
            log.error(
                "snapshot.envelope", "the file must hold the answer of listtypes, with “types” and “information”; \(remedy)", at: result.location)
        case .describe:
            if result["fields"]?.elements != nil { return result }
            let found = result.members.map { NearestName.hint(for: "fields", in: $0.map(\.name)) } ?? ", but holds \(result.shapeName)"
            log.error("snapshot.envelope", "the file must hold the answer of describe, with the list “fields”\(found); \(remedy)", at: result.location)
        case .bare:
            if result["fields"]?.elements != nil, result["name"]?.nonEmptyString != nil { return result }
        }
        return nil
    }

    /// The server's error instead of its metadata. Not an error here: what one user may not see, others may.
    private static func refusal(_ root: SourceValue, _ kind: VtigerSnapshotKind) -> SchemaDiagnostic {
        let code = root["error"]?["code"]?.text ?? "unknown"
        let message = root["error"]?["message"]?.nonEmptyString.map { ": \(HTMLText.decoded($0))" } ?? ""
        let what =
            switch kind {
            case .types: "list modules"
            case .describe(let module): "describe “\(module)”"
            case .bare: "describe this module"
            }
        let next =
            code == "ACCESS_DENIED"
            ? "the user who pulled may not see it, or there is no such module: pull as another user, or delete the file" : remedy
        return SchemaDiagnostic(
            .warning, "snapshot.api-error", "the server refused to \(what) (\(code)\(message)), so the file is left out; \(next)", at: root.location)
    }
}
