import BindingsFiles
import BindingsGenerator
import CRMSchema
import Foundation
import RecordCore

/// What `crm generate --json` prints.
struct GenerateReport {
    let result: BindingsFolder.Result
    let stale: [GeneratedFolder.Stale]
    let isCheck: Bool

    var json: JSONValue {
        .object([
            JSONMember("upToDate", .bool(stale.isEmpty && !result.hasErrors)), JSONMember("wrote", .bool(!isCheck && !result.hasErrors)),
            JSONMember("files", .number(JSONNumber(result.output?.files.count ?? 0))),
            JSONMember("dueFormerNames", .number(JSONNumber(result.dueShims))),
            JSONMember("changes", .array(stale.map(change))), JSONMember("diagnostics", .array(result.diagnostics.map(diagnostic))),
        ])
    }

    private func change(_ file: GeneratedFolder.Stale) -> JSONValue {
        var members = [
            JSONMember("path", .string(file.path)),
            JSONMember("change", .string(file.old == nil ? "added" : file.new == nil ? "removed" : "changed")),
        ]
        if isCheck { members.append(JSONMember("difference", .string(file.difference))) }
        return .object(members)
    }

    private func diagnostic(_ diagnostic: SchemaDiagnostic) -> JSONValue {
        .object([
            JSONMember("severity", .string(diagnostic.severity.rawValue)), JSONMember("code", .string(diagnostic.code)),
            JSONMember("message", .string(diagnostic.message)), JSONMember("file", .string(diagnostic.location.file)),
            JSONMember("line", .number(JSONNumber(diagnostic.location.line))),
            JSONMember("column", .number(JSONNumber(diagnostic.location.column))),
        ])
    }
}

extension GeneratedFolder.Stale {
    /// From the current folder, where the difference is to be applied.
    var path: String {
        let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL.path
        let path = url.standardizedFileURL.path
        if path.hasPrefix(root + "/") { return String(path.dropFirst(root.count + 1)) }
        return path.hasPrefix("/") ? String(path.dropFirst()) : path
    }

    var difference: String { UnifiedDiff.patch(path, old: old, new: new) }
}
