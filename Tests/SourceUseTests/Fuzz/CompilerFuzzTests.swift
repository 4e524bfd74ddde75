import BindingsGenerator
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff
import Testing

@testable import SourceUse

/// The scan against the compiler: an app made at random, built with bindings of one organisation, type-checked against
/// those of a changed one. Every line with an error must be a use of some finding; every certain use of what is gone
/// must be a line with an error. `CRM_USE_RUNS` says how many apps, `CRM_USE_SEED` where to begin.
@Suite(.enabled(if: AppCompiler.modules != nil), .serialized)
struct CompilerFuzzTests {
    private static let runs = ProcessInfo.processInfo.environment["CRM_USE_RUNS"].flatMap(Int.init) ?? 1
    private static let seed = ProcessInfo.processInfo.environment["CRM_USE_SEED"].flatMap(UInt64.init) ?? 1

    /// Rules about what has gone altogether: each of its mentions is an error.
    private static let removals: Set<String> = ["field.removed", "picklist.value.removed", "related-list.removed"]

    @Test(arguments: 0..<runs)
    func usesAreWhereTheCompilerComplains(_ run: Int) async throws {
        let seed = Self.seed &+ UInt64(run)
        var random = SeededGenerator(seed: seed)
        let before = FuzzOrganisation.base.schema()
        let names = BindingsGenerator.names(schema: before)
        let app = FuzzApp(names, statements: 120, &random).text
        let lines = app.split(separator: "\n", omittingEmptySubsequences: false)
        let sound = try await AppCompiler.errors(of: app, against: before)
        #expect(sound.others.isEmpty, "\(sound.others)")
        for (line, messages) in sound.lines { Issue.record("the app itself does not compile: \(lines[line - 1]): \(messages)") }

        let uses = SourceUses(scanning: [SourceText(path: "TheApp.swift", bytes: Array(app.utf8))], bindings: names)
        for change in 0..<3 {
            let after = FuzzOrganisation.base.changed(&random).schema()
            let findings = SchemaComparison.findings(from: before, to: after)
            let answer = try await AppCompiler.errors(of: app, against: after)
            #expect(answer.others.isEmpty, "\(answer.others)")
            let marked = findings.map { ($0, uses.uses(of: $0) ?? []) }
            let places = Set(marked.flatMap { $0.1.map(\.location.line) })
            for (line, messages) in answer.lines where !places.contains(line) {
                Issue.record("seed \(seed), change \(change): not marked: \(lines[line - 1]): \(messages) \(findings.map(\.message))")
            }
            for (finding, uses) in marked where Self.removals.contains(finding.rule.id) {
                for use in uses where use.certainty == .certain && answer.lines[use.location.line] == nil {
                    // Errors of a declaration hide those of what stands in it.
                    if Self.hasErrorAbove(use.location.line, lines, answer) { continue }
                    Issue.record("seed \(seed), change \(change): marked and compiles: \(lines[use.location.line - 1]) \(finding.message); all: \(findings.map(\.message)); errors: \(answer.lines.count)")
                }
            }
        }
    }

    private static func hasErrorAbove(_ line: Int, _ lines: [Substring], _ answer: AppCompiler.Answer) -> Bool {
        var line = line
        while line > 1, lines[line - 1].hasPrefix(" ") { line -= 1 }
        return answer.lines[line] != nil
    }
}

/// The scan against the compiler's index of the same app: it misses nothing that the index has, and what it calls certain
/// stands there.
@Suite(.enabled(if: AppCompiler.modules != nil), .serialized)
struct IndexFuzzTests {
    private static let runs = ProcessInfo.processInfo.environment["CRM_USE_RUNS"].flatMap(Int.init) ?? 1
    private static let seed = ProcessInfo.processInfo.environment["CRM_USE_SEED"].flatMap(UInt64.init) ?? 1

    @Test(arguments: 0..<runs)
    func scanAgreesWithTheIndex(_ run: Int) async throws {
        var random = SeededGenerator(seed: Self.seed &+ UInt64(run))
        let schema = FuzzOrganisation.base.schema()
        let names = BindingsGenerator.names(schema: schema)
        let app = FuzzApp(names, statements: 200, &random).text
        let lines = app.split(separator: "\n", omittingEmptySubsequences: false)
        let scan = SourceUses(scanning: [SourceText(path: "TheApp.swift", bytes: Array(app.utf8))], bindings: names)
        let exact = try #require(try await AppCompiler.uses(of: app, against: schema), "the toolchain has no library to read indices")
        #expect(exact.indexedFileCount == 1)
        var certain = 0
        for (index, module) in names.modules.enumerated() {
            let things = [Thing.module(index)] + exact.members(of: index).filter { $0.module == index }
            for thing in things {
                if case .field(_, let field) = thing, module.fields[field].apiName == "id" { continue }
                let found = scan.places(of: [thing])
                let known = exact.places(of: [thing]).filter { $0.certainty == .certain }
                let marked = Set(found.map(\.location.line))
                let there = Set(known.map(\.location.line))
                certain += there.count
                for line in there where !marked.contains(line) { Issue.record("missed: \(thing) in \(lines[line - 1])") }
                for use in found where use.certainty == .certain && !there.contains(use.location.line) {
                    Issue.record("not in the index: \(thing) in \(lines[use.location.line - 1])")
                }
            }
        }
        #expect(certain > 200)
    }
}
