import CRMSchema
import Foundation
import StandardOrganisation
import Testing

@testable import BindingsGenerator

/// Where the compiler finds `ZohoCRM`.
enum BuiltModules {
    static let path = ProcessInfo.processInfo.environment["CRM_BUILT_MODULES"]
}

/// The settings of a target that uses generated code.
struct CompilerSetting: CustomTestStringConvertible, Sendable {
    var access: BindingsConfiguration.Access
    var flags: [String]
    var testDescription: String { ([access.rawValue] + flags.filter { !$0.hasPrefix("-enable") }).joined(separator: " ") }
}

/// Generated code compiles without a warning, whatever the organisation and the settings of the target. Run by
/// `.ci/generated-compiles`, which says where the built modules are: a compiler run per case takes seconds.
@Suite(.enabled(if: BuiltModules.path != nil), .serialized)
struct GeneratedCompilesTests {
    static let settings = [
        CompilerSetting(access: .internal, flags: []),
        CompilerSetting(access: .public, flags: ["-default-isolation", "MainActor"]),
        CompilerSetting(
            access: .internal,
            flags: ["-default-isolation", "MainActor", "-enable-upcoming-feature", "NonisolatedNonsendingByDefault", "-enable-upcoming-feature", "InferIsolatedConformances"]),
        CompilerSetting(
            access: .public,
            flags: ["-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility", "-enable-upcoming-feature", "ExistentialAny"]),
        CompilerSetting(access: .package, flags: ["-package-name", "p"]),
        CompilerSetting(access: .package, flags: ["-package-name", "p", "-enable-upcoming-feature", "InternalImportsByDefault"]),
    ]

    @Test(arguments: ["large", "scripts", "bare"], settings)
    func compiles(_ organisation: String, _ setting: CompilerSetting) async throws {
        let schema = try #require(SyntheticOrganisations.all.first { $0.name == organisation }).schema
        try await Self.typecheck(schema, setting)
    }

    /// With former names of everything.
    @Test(arguments: settings)
    func formerNamesCompile(_ setting: CompilerSetting) async throws {
        var rename = RenameCase.everyKind
        rename.configurations = ["{}", #"{"access": "\#(setting.access.rawValue)"}"#]
        let output = rename.output
        #expect(output.files.contains { $0.text.contains("deprecated") })
        try await Self.typecheck(output, setting)
    }

    @Test func hostileSnapshotsCompile() async throws {
        let loaded = ZohoSnapshotLoader.load(directory: GoldenFiles.folder.appendingPathComponent("Hostile"))
        try await Self.typecheck(loaded.schema, CompilerSetting(access: .public, flags: []))
    }

    /// Vtiger's: the made-up installation that hurts.
    @Test(arguments: settings)
    func hostileDescribesCompile(_ setting: CompilerSetting) async throws {
        let loaded = SnapshotLoader.load(directory: VtigerGoldenTests.folder)
        #expect(loaded.errors.isEmpty)
        try await Self.typecheck(loaded.schema, setting)
    }

    /// Vtiger's standard installation, and one of 480 fields with names that nobody means.
    @Test(arguments: ["standard", "large"], [settings[1], settings[3]])
    func largeDescribesCompile(_ installation: String, _ setting: CompilerSetting) async throws {
        let loaded =
            installation == "standard"
            ? SnapshotLoader.load(directory: StandardOrganisation.vtigerSnapshots) : SnapshotLoader.load(files: SyntheticDescribes.files)
        #expect(loaded.errors.isEmpty)
        try await Self.typecheck(loaded.schema, setting)
    }

    /// What a target that uses the bindings may look like beside them: plain imports, use from any isolation.
    private static func consumer(_ runtime: String) -> String {
        """
        import \(runtime)

        nonisolated func offIsolation(_ text: String) -> Int { text.count }

        actor Worker {
            func names(_ options: [any PicklistValue.Type]) -> Int { options.count }
        }

        """
    }

    private static func typecheck(_ schema: SchemaDescription, _ setting: CompilerSetting) async throws {
        try await typecheck(
            BindingsGenerator.generate(
                schema: schema, options: GeneratorOptions(configuration: BindingsConfiguration(access: setting.access))), setting)
    }

    private static func typecheck(_ output: GeneratedOutput, _ setting: CompilerSetting) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("generated-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        let runtime = output.files.contains { $0.text.contains("import VtigerCRM") } ? "VtigerCRM" : "ZohoCRM"
        for (name, text) in output.files.map({ ($0.name, $0.text) }) + [("Consumer.swift", consumer(runtime))] {
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            paths.append(url.path)
        }

        let start = ContinuousClock.now
        let words = ["swiftc", "-typecheck", "-warnings-as-errors", "-swift-version", "6", "-I", BuiltModules.path ?? ""]
        let (messages, status) = try await TestCommand.run(words + setting.flags + paths, withErrors: true)
        let lines = output.files.map { $0.text.utf8.count { $0 == UInt8(ascii: "\n") } }.reduce(0, +)
        print("\(setting.testDescription): \(lines) lines type-checked in \(start.duration(to: .now))")
        let problems = String(decoding: messages, as: UTF8.self).split(separator: "\n").filter { $0.contains("error:") || $0.contains("warning:") }
        #expect(status == 0, "\(problems.prefix(10).joined(separator: "\n"))")
    }
}
