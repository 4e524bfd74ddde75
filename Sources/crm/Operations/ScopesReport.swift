#if CommandLine
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff
import SourceUse

/// What `crm scopes` has found, for people and for scripts.
struct ScopesReport {
    let scopes: ScopeList
    private let found: ClientCalls
    private let granted: [ScopeName]?
    /// Scopes that calls need and the app does not ask for.
    let missing: [ScopeList.Entry]
    /// Scopes that the app asks for and no call that was found needs.
    private let superfluous: [ScopeName]

    init(_ scopes: ScopeList, _ found: ClientCalls, granted: [ScopeName]?) {
        self.scopes = scopes
        self.found = found
        self.granted = granted
        missing = granted.map { scopes.missing(from: $0) } ?? []
        superfluous = (granted ?? []).filter { scope in !scopes.entries.contains { scope.covers($0.scope) } }
    }

    func print(to terminal: Terminal) {
        for entry in scopes.entries {
            terminal.print(terminal.styled(entry.scope.description, .bold))
            for call in entry.calls.prefix(3) { terminal.print("    \(Self.text(call))") }
            if entry.calls.count > 3 { terminal.print("    and \(entry.calls.count - 3) more") }
        }
    }

    func printRemarks(to terminal: Terminal) {
        let files = found.fileCount == 1 ? "1 Swift file" : "\(found.fileCount) Swift files"
        let index = found.indexedFileCount == 0 ? "there is no index of a build, so some calls are only possible" : "\(found.indexedFileCount) with the compiler's index"
        terminal.print("\(files) read, \(index); \(found.calls.count) calls")
        for call in scopes.unnamed { terminal.print("\(Self.short(call.location)): \(call.text): the description of the API names no scope") }
        for place in found.undecided { terminal.print("\(Self.short(place.location)): \(place.text): what it calls cannot be told; check its scope by hand") }
        for entry in missing { terminal.print("missing: \(entry.scope), for \(Self.text(entry.calls[0]))") }
        for scope in superfluous { terminal.print("not needed by these sources: \(scope)") }
    }

    /// From the current folder on, if it is below.
    private static func short(_ location: SourceLocation) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return location.file.hasPrefix(here) ? String("\(location)".dropFirst(here.count)) : "\(location)"
    }

    private static func text(_ call: ClientCall) -> String {
        "\(short(call.location)): \(call.text)\(call.certainty == .certain ? "" : " (possibly)")"
    }

    var json: JSONValue {
        var members = [
            JSONMember(
                "scopes",
                .array(
                    scopes.entries.map { entry in
                        .object([JSONMember("scope", .string(entry.scope.description)), JSONMember("calls", .array(entry.calls.map(Self.json)))])
                    })),
            JSONMember("withoutScope", .array(scopes.unnamed.map(Self.json))),
            JSONMember(
                "undecided",
                .array(
                    found.undecided.map {
                        .object([JSONMember("text", .string($0.text))] + Self.place($0.location))
                    })),
        ]
        if granted != nil {
            members.append(JSONMember("missing", .array(missing.map { .string($0.scope.description) })))
            members.append(JSONMember("superfluous", .array(superfluous.map { .string($0.description) })))
        }
        return .object(members)
    }

    private static func json(_ call: ClientCall) -> JSONValue {
        .object(
            [
                JSONMember("text", .string(call.text)), JSONMember("operations", .array(call.operations.map { .string($0) })),
                JSONMember("modules", .array(call.modules.map { .string($0) })), JSONMember("certainty", .string(call.certainty.rawValue)),
            ] + place(call.location))
    }

    private static func place(_ location: SourceLocation) -> [JSONMember] {
        [
            JSONMember("file", .string(location.file)), JSONMember("line", .number(JSONNumber(location.line))),
            JSONMember("column", .number(JSONNumber(location.column))),
        ]
    }
}
#endif
