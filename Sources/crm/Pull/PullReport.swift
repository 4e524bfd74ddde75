import CRMMetadata
import CRMRuntime
import CRMSchema
import RecordCore

/// What `crm pull` has to say at its end: lines for people, or one JSON object.
struct PullReport {
    let result: PullResult
    let folder: SnapshotFolderWriter.Report
    let place: String
    let isCheck: Bool

    /// One line a file that is not as it was: `+` new, `~` changed, `?` its module is gone, `-` removed for that.
    var lines: [String] {
        let removed = Set(folder.removed)
        let marks = folder.added.map { ("+", $0) } + folder.changed.map { ("~", $0) }
            + folder.gone.map { (removed.contains($0) ? "-" : "?", $0) }
        return marks.map { "\($0) \($1)" }
    }

    /// What did not come, and why; for standard error.
    var remarks: [String] {
        var remarks = result.plan.unmatched.map { pattern, nearest in
            "no module is called “\(pattern)”\(nearest.map { "; did you mean “\($0)”?" } ?? "")"
        }
        let withheld = Set(folder.withheld)
        for gap in result.gaps {
            // Without a file of it there is nothing to explain.
            let files = gap.file.map { [$0] } ?? result.plan.parts.map { $0.fileName(of: gap.module) }
            let kept = files.filter(withheld.contains)
            if !kept.isEmpty { remarks.append("\(gap.module): \(gap.reason); kept as it is: \(kept.joined(separator: ", "))") }
        }
        return remarks + failures
    }

    /// One line for each part and error, as a missing scope strikes every module.
    private var failures: [String] {
        var groups: [(text: String, modules: [String])] = []
        for failure in result.failures {
            let error = failure.error as? CRMError
            let text = "\(failure.part.title): \(error.map { "\($0.code): \($0.message)" } ?? "\(failure.error)")"
                + (error?.nextAction.map { " Next: \($0)" } ?? "")
            if let place = groups.firstIndex(where: { $0.text == text }) {
                groups[place].modules.append(failure.module)
            } else {
                groups.append((text, [failure.module]))
            }
        }
        return groups.map { group in
            let shown = group.modules.prefix(5).joined(separator: ", ")
            return "failed: \(shown)\(group.modules.count > 5 ? " and \(group.modules.count - 5) more" : ""): \(group.text)"
        }
    }

    var summary: String {
        var parts = ["\(folder.added.count) new", "\(folder.changed.count) changed", "\(folder.unchanged.count) unchanged"]
        if !folder.removed.isEmpty { parts.append("\(folder.removed.count) removed, as their modules are gone") }
        if folder.gone.count > folder.removed.count {
            parts.append("\(folder.gone.count) of modules that are gone (marked ?; --prune removes them)")
        }
        if !folder.withheld.isEmpty { parts.append("\(folder.withheld.count) kept, as nothing came") }
        if result.kept > 0 { parts.append("\(result.kept) taken over from the pull before") }
        if !result.failures.isEmpty { parts.append("\(result.failures.count) failed") }
        return "\(result.files.count) files: \(parts.joined(separator: ", "))"
    }

    var json: JSONValue {
        func list(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
        return [
            "version": 1, "place": .string(place), "check": .bool(isCheck), "upToDate": .bool(folder.isUpToDate && result.failures.isEmpty),
            "added": list(folder.added), "changed": list(folder.changed), "unchanged": list(folder.unchanged), "gone": list(folder.gone),
            "removed": list(folder.removed), "withheld": list(folder.withheld), "resumed": .number(JSONNumber(result.kept)),
            "unmatched": list(result.plan.unmatched.map(\.pattern.text)),
            "gaps": .array(
                result.gaps.map { gap in
                    [
                        "module": .string(gap.module), "file": gap.file.map { .string($0) } ?? .null,
                        "code": gap.code.map { .string($0) } ?? .null, "reason": .string(gap.reason),
                    ]
                }),
            "failures": .array(
                result.failures.map { failure in
                    let error = failure.error as? CRMError
                    return [
                        "module": .string(failure.module), "file": .string(failure.file), "code": error.map { .string($0.code) } ?? .null,
                        "message": .string(error?.message ?? "\(failure.error)"), "next": error?.nextAction.map { .string($0) } ?? .null,
                    ]
                }),
        ]
    }
}
