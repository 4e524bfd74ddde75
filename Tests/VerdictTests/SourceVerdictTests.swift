import Foundation
import Testing

@testable import SchemaDiff

/// Where the compiler finds `ZohoCRM`.
private enum BuiltModules {
    static let path = ProcessInfo.processInfo.environment["CRM_BUILT_MODULES"]
}

/// The snippets compile against the bindings of a changed organisation unless its rule says that they do not. Run by
/// `.ci/verdicts`, which says where the built modules are: each run of the compiler takes seconds.
@Suite(.enabled(if: BuiltModules.path != nil))
struct SourceVerdictTests {
    private static let gate = Gate(places: 2)
    private static let base = GeneratedBindings(of: .base).code

    @Test func snippetsCompileAgainstTheBase() async throws {
        #expect(try await Self.errors(GeneratedBindings(of: .base)) == [])
    }

    @Test(arguments: VerdictTests.rules)
    func codeCompilesUnlessTheRuleSaysOtherwise(rule: DiffRule) async throws {
        let pair = try #require(RulePairs.organisations(of: rule.id))
        guard pair.before.isBase else { return #expect(!rule.claims.contains(.sourceBreaking), "\(rule.id) needs a change of the base") }
        let after = GeneratedBindings(of: pair.after)
        // The same code compiles as before.
        let errors = after.code == Self.base ? [] : try await Self.errors(after)
        #expect(rule.claims.contains(.sourceBreaking) == !errors.isEmpty, "\(rule.id): \(errors.prefix(3))")
    }

    private static func errors(_ bindings: GeneratedBindings) async throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("verdict-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths = ["Scene", "FieldSnippets", "ModuleSnippets"].map { name in
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snippets/\(name).swift").path
        }
        for file in bindings.files {
            let url = folder.appendingPathComponent(file.name)
            try Data(file.text.utf8).write(to: url)
            paths.append(url.path)
        }
        await gate.enter()
        defer { Task { await gate.leave() } }
        let words = ["swiftc", "-typecheck", "-swift-version", "6", "-I", BuiltModules.path ?? ""]
        let (messages, status) = try await TestCommand.run(words + paths, withErrors: true)
        let errors = String(decoding: messages, as: UTF8.self).split(separator: "\n").filter { $0.contains("error: ") }.map(String.init)
        return status == 0 ? [] : errors.isEmpty ? ["the compiler ended with \(status)"] : errors
    }
}
