import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation
import Testing

@testable import SchemaDiff

/// Every value of real snapshots, changed one at a time: each is one finding, of the right rule, at the right place.
///
/// A sample in every run; all of them with `CRM_ALL_MUTATIONS=1`. `CRM_MORE_SNAPSHOTS` names another folder of snapshots.
struct MutationTests {
    /// A file cut down to a few entries, as whole ones take long to write and to read.
    struct Piece: CustomTestStringConvertible, Sendable {
        let file: String
        let value: JSONValue

        var testDescription: String { file }
        var kind: String { String(file.prefix { $0 != "_" && $0 != "." }) }
    }

    private static let isExhaustive = ProcessInfo.processInfo.environment["CRM_ALL_MUTATIONS"] != nil

    static let pieces: [Piece] = {
        let folders = [StandardOrganisation.zohoSnapshots] + [ProcessInfo.processInfo.environment["CRM_MORE_SNAPSHOTS"]].compactMap { $0.map { URL(fileURLWithPath: $0) } }
        return folders.flatMap { ZohoSnapshotLoader.files(in: $0).files }.flatMap(pieces(of:))
    }()

    private static func pieces(of file: SnapshotFile) -> [Piece] {
        guard let root = try? JSONDocument(parsing: file.bytes).root.value, case .object(let members) = root,
            let list = members.first(where: { if case .array = $0.value { true } else { false } }), case .array(let entries) = list.value
        else { return [] }
        let width = file.name.hasPrefix("layouts_") ? 1 : 3
        return stride(from: 0, to: entries.count, by: width).map { start in
            let few = entries[start..<min(entries.count, start + width)].map { file.name.hasPrefix("layouts_") ? cutDown($0) : $0 }
            return Piece(file: file.name, value: .object([JSONMember(list.key, .array(few))]))
        }
    }

    /// A layout with a few fields in each section, and a few values in each of their picklists.
    private static func cutDown(_ layout: JSONValue) -> JSONValue {
        guard case .object(var members) = layout else { return layout }
        for place in members.indices {
            guard case .array(let elements) = members[place].value, ["sections", "fields", "pick_list_values"].contains(members[place].key) else { continue }
            members[place].value = .array(elements.prefix(4).map(cutDown))
        }
        return .object(members)
    }

    private static func load(_ name: String, _ text: String, folder: String) -> SchemaDescription {
        ZohoSnapshotLoader.load(files: [SnapshotFile(name: name, path: "\(folder)/\(name)", bytes: Array(text.utf8))]).schema
    }

    @Test func everyChangeIsFoundOnce() throws {
        var random = SeededGenerator(seed: 11)
        var done = 0
        var seen: [String: Set<String>] = [:]
        let pieces = Self.isExhaustive ? Self.pieces : Array(Self.pieces.shuffled(using: &random).prefix(80))
        for piece in pieces {
            let old = TextStyle.minified.text(piece.value)
            let before = Self.load(piece.file, old, folder: "old")
            let oldRoot = try JSONDocument(parsing: Array(old.utf8))
            var mutations = Mutation.all(in: piece.value)
            if !Self.isExhaustive { mutations = Array(mutations.shuffled(using: &random).prefix(12)) }
            for mutation in mutations {
                let text = TextStyle.pretty.text(mutation.applied(to: piece.value))
                let findings = SchemaComparison.findings(from: before, to: Self.load(piece.file, text, folder: "new"))
                let what = "\(piece.file) \(mutation.description)"
                let expected = MutationExpectation.of(mutation, in: piece.kind, of: piece.value)
                seen["\(piece.kind) \(mutation.kind) \(mutation.pattern)", default: []].insert(findings.map(\.rule.id).joined(separator: "+"))
                done += 1
                guard expected != .nothing else {
                    #expect(findings.isEmpty, "\(what): \(findings.map(\.message))")
                    continue
                }
                if expected == .anything { continue }
                if expected == .maybe, findings.isEmpty { continue }
                #expect(findings.count == 1, "\(what): \(findings.map { "\($0.rule.id) \($0.message)" })")
                guard let finding = findings.first else { continue }
                if case .rule(let prefix) = expected { #expect(finding.rule.id.hasPrefix(prefix), "\(what): \(finding.rule.id)") }
                guard mutation.kind == .change, expected != .maybe else { continue }
                let newRoot = try JSONDocument(parsing: Array(text.utf8))
                let places = [
                    (finding.before.location, oldRoot.position(at: mutation.node(in: oldRoot.root).offset), "old/\(piece.file)"),
                    (finding.after.location, newRoot.position(at: mutation.node(in: newRoot.root).offset), "new/\(piece.file)"),
                ]
                for (location, position, file) in places {
                    #expect(location == CRMSchema.SourceLocation(file: file, line: position.line, column: position.column), "\(what): \(finding.rule.id)")
                }
            }
        }
        #expect(done > 500)
        if Self.isExhaustive { print(seen.sorted { $0.key < $1.key }.map { "SEEN \($0.key): \($0.value.sorted())" }.joined(separator: "\n")) }
    }

    @Test func everyPieceIsTheSameInAnyOrder() {
        var random = SeededGenerator(seed: 12)
        let pieces = Self.isExhaustive ? Self.pieces : Array(Self.pieces.shuffled(using: &random).prefix(60))
        for piece in pieces {
            let shuffled = TextStyle.pretty.text(piece.value.shuffled(using: &random))
            let findings = SchemaComparison.findings(
                from: Self.load(piece.file, TextStyle.pretty.text(piece.value), folder: "old"), to: Self.load(piece.file, shuffled, folder: "new"))
            #expect(findings.isEmpty, "\(piece.file): \(findings.map { "\($0.rule.id) \($0.message)" })")
        }
    }
}
