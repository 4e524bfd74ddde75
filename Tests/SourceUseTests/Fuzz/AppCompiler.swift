import BindingsGenerator
import CRMSchema
import CompilerIndex
import Foundation
import SourceUse

/// Type-checks an app against bindings, and says at which lines the compiler complains.
enum AppCompiler {
    /// Where `ZohoCRM` is built: told by the environment, or beside the tests themselves.
    static let modules: String? = {
        if let path = ProcessInfo.processInfo.environment["CRM_BUILT_MODULES"] { return path }
        let beside = Bundle.main.bundleURL.appendingPathComponent("Modules").path
        let runner = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent().appendingPathComponent("Modules").path
        return [beside, runner].first { FileManager.default.fileExists(atPath: "\($0)/ZohoCRM.swiftmodule") }
    }()

    struct Answer {
        /// Of the app's file.
        var lines: [Int: [String]] = [:]
        var others: [String] = []
    }

    static func errors(of app: String, against schema: SchemaDescription) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uses-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sources = try write(app, schema, to: folder)
        let (output, _) = try await TestCommand.run(words(sources, ["-typecheck"]), withErrors: true)
        var answer = Answer()
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
            guard parts.count == 5, parts[3] == " error" else {
                if line.hasPrefix("error:") || line.contains("<unknown>") && line.contains(" error: ") { answer.others.append(String(line)) }
                continue
            }
            if parts[0].hasSuffix("/TheApp.swift"), let number = Int(parts[1]) {
                answer.lines[number, default: []].append(String(parts[4]))
            } else {
                answer.others.append(String(line))
            }
        }
        return answer
    }

    /// Compiles the app with its index, and reads that.
    static func uses(of app: String, against schema: SchemaDescription) async throws -> SourceUses? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uses-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sources = try write(app, schema, to: folder)
        let store = folder.appendingPathComponent("store")
        // Objects go to the current folder.
        _ = try await TestCommand.run(
            ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path]
                + words(sources, ["-c", "-module-name", "App", "-index-store-path", store.path]), withErrors: true)
        guard let index = CompilerIndex(store: store, sources: sources) else { return nil }
        return SourceUses(scanning: sources, bindings: BindingsGenerator.names(schema: schema), index: index.files)
    }

    private static func write(_ app: String, _ schema: SchemaDescription, to folder: URL) throws -> [SourceText] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try (BindingsGenerator.generate(schema: schema).files.map { ($0.name, $0.text) } + [("TheApp.swift", app)]).map { name, text in
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            return SourceText(path: url.path, bytes: Array(text.utf8))
        }
    }

    private static func words(_ sources: [SourceText], _ flags: [String]) -> [String] {
        ["swiftc", "-parse-as-library", "-swift-version", "6", "-I", modules ?? ""] + flags + sources.map(\.path)
    }
}
