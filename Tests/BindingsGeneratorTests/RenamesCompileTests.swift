import CRMSchema
import Foundation
import Testing

@testable import BindingsGenerator

/// Code that was written for the names of yesterday compiles with the bindings of today, and the compiler says of each
/// former name what to write instead. Run by `.ci/generated-compiles`, like `GeneratedCompilesTests`.
@Suite(.enabled(if: BuiltModules.path != nil), .serialized)
struct RenamesCompileTests {
    @Test(arguments: RenameCase.all)
    func oldCodeCompiles(_ rename: RenameCase) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("renames-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let code = "import ZohoCRM\n\n" + rename.code + "\n"

        let first = try await typecheck(rename.outputs[0], code, in: folder)
        // Code for the first state alone, if the case has no names of later ones.
        if rename.states.count == 2 { #expect(first.messages.isEmpty, "\(first.messages)") }

        let last = try await typecheck(rename.output, code, in: folder)
        #expect(last.status == 0 && last.messages.allSatisfy { $0.contains("Consumer.swift") && $0.contains("is deprecated") }, "\(last.messages)")
        let warned = last.messages.compactMap { $0.components(separatedBy: "'").dropFirst().first }
        #expect(Set(warned) == rename.warned)

        // What the compiler proposes is right. Labels of arguments are left to people here.
        let fixed = Self.applying(last.fixes, to: code)
        let after = try await typecheck(rename.output, fixed, in: folder)
        #expect(after.messages.allSatisfy { $0.contains("'init(") }, "\(after.messages)\n\(fixed)")
        #expect((fixed == code) == rename.warned.allSatisfy { $0.hasPrefix("init") })
    }

    /// `Consumer.swift:3:42: note: use 'Device' instead`
    private struct Fix {
        var line: Int
        var column: Int
        var name: String

        init?(_ message: String) {
            let parts = message.components(separatedBy: ": note: use '")
            let place = (parts.first ?? "").split(separator: ":").suffix(2).compactMap { Int($0) }
            guard parts.count == 2, place.count == 2, message.contains("Consumer.swift"), parts[1].hasSuffix("' instead") else { return nil }
            (line, column, name) = (place[0], place[1], String(parts[1].dropLast("' instead".count)))
        }
    }

    private func typecheck(
        _ output: GeneratedOutput, _ code: String, in folder: URL
    ) async throws -> (messages: [String], fixes: [Fix], status: Int32) {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        var paths: [String] = []
        for (name, text) in output.files.map({ ($0.name, $0.text) }) + [("Consumer.swift", code)] {
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            paths.append(url.path)
        }
        let words = ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "App", "-I", BuiltModules.path ?? "", "-diagnostic-style=llvm"]
        let (messages, status) = try await TestCommand.run(words + paths, withErrors: true)
        let lines = String(decoding: messages, as: UTF8.self).split(separator: "\n").map(String.init)
        return (lines.filter { $0.contains(": error:") || $0.contains(": warning:") }, lines.compactMap(Fix.init), status)
    }

    private static func applying(_ fixes: [Fix], to code: String) -> String {
        var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
        var seen: Set<[Int]> = []
        for fix in fixes.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
            guard !fix.name.hasPrefix("init("), seen.insert([fix.line, fix.column]).inserted else { continue }
            let rest = String(decoding: lines[fix.line - 1][(fix.column - 1)...], as: UTF8.self)
            let old = rest.unicodeScalars.prefix { SwiftIdentifier.isPart($0) }
            lines[fix.line - 1].replaceSubrange(fix.column - 1..<fix.column - 1 + String(old).utf8.count, with: Array(fix.name.utf8))
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
}
