import CRMSchema
import Foundation
import Testing

@testable import crm_generator

/// The tool that the build plugin runs: arguments, files, messages.
struct GeneratorToolTests {
    @Test(arguments: [
        ([], "a command is missing"), (["foo"], "unknown command “foo”"), (["module"], "“--snapshot” of “module” is missing"),
        (["module", "x"], "unexpected argument “x”"), (["all", "--known", "A"], "unknown option “--known” of “all”"),
        (["all", "--output"], "“--output” needs a value"), (["all", "--output", "a", "--output=b"], "is given twice"),
        (["all", "--folder", "a", "--output", "b", "--access", "open"], "unknown option “--access” of “all”"),
    ])
    func usageErrors(_ arguments: [String], _ expected: String) {
        let error = #expect(throws: CommandLineOptions.UsageError.self) { try CommandLineOptions(arguments) }
        #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
    }

    @Test func optionsWithAndWithoutEqualsSign() throws {
        let options = try CommandLineOptions(["registry", "--modules=a=b.json", "--known", "A,B", "--output", "--x"])
        #expect(options.command == .registry)
        #expect(options["modules"] == "a=b.json")
        #expect(options.required("output") == "--x")
        #expect(options["lock"] == nil)
    }

    /// What a build makes file by file is what `all` makes in one go, and a second run touches nothing.
    @Test func buildAndAllAgree() throws {
        let folder = try TemporaryFolder()
        let snapshots = GoldenFiles.folder.appendingPathComponent("Hostile")
        let known = ["Biens_à_vendre", "Empty", "Events", "Result_Rows"]
        #expect(try run("all", ["folder": snapshots.path, "output": folder.path("all"), "lock": folder.path("crm-names.json")]).isEmpty(of: .error))
        for module in known {
            var options = [
                "snapshot": snapshots.appendingPathComponent("fields_\(module).json").path,
                "modules": snapshots.appendingPathComponent("modules.json").path, "known": known.joined(separator: ","),
                "output": folder.path("one/\(module).swift"),
            ]
            let layouts = snapshots.appendingPathComponent("layouts_\(module).json").path
            if FileManager.default.fileExists(atPath: layouts) { options["layouts"] = layouts }
            let diagnostics = try run("module", options)
            #expect(diagnostics.isEmpty(of: .error))
            // Only what concerns this module is said.
            #expect(diagnostics.allSatisfy { $0.location.file.hasSuffix("s_\(module).json") })
        }
        let registry = [
            "modules": snapshots.appendingPathComponent("modules.json").path, "known": known.joined(separator: ","),
            "output": folder.path("one/CRMModules.swift"),
        ]
        #expect(try run("registry", registry).isEmpty(of: .error))
        for module in known + ["CRMModules"] {
            #expect(try folder.bytes("one/\(module).swift") == folder.bytes("all/\(module).swift"))
        }

        let past = Date(timeIntervalSince1970: 1_000_000)
        try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: folder.path("one/CRMModules.swift"))
        #expect(try run("registry", registry).isEmpty(of: .error))
        let date = try FileManager.default.attributesOfItem(atPath: folder.path("one/CRMModules.swift"))[.modificationDate]
        #expect(date as? Date == past)
    }

    /// The same for describes. Of what the server refused a build makes a type with an id, as other types may mention it.
    @Test func buildAndAllAgreeForVtiger() throws {
        let folder = try TemporaryFolder()
        let snapshots = GoldenFiles.folder.appendingPathComponent("Vtiger")
        let known = ["Boats", "Companies", "LineItem", "Task", "Tasks"]
        #expect(try run("all", ["folder": snapshots.path, "output": folder.path("all"), "lock": folder.path("crm-names.json")]).isEmpty(of: .error))
        func build(_ module: String, known: [String]) throws -> [SchemaDiagnostic] {
            try run(
                "module",
                [
                    "snapshot": snapshots.appendingPathComponent("describe_\(module).json").path,
                    "modules": snapshots.appendingPathComponent("listtypes.json").path, "known": known.joined(separator: ","),
                    "output": folder.path("one/\(module).swift"), "vendor": "vtiger",
                ])
        }
        for module in known {
            #expect(try build(module, known: known).isEmpty(of: .error))
            #expect(try folder.bytes("one/\(module).swift") == folder.bytes("all/\(module).swift"), "\(module)")
        }
        let refused = try build("Secret", known: known + ["Secret"])
        #expect(refused.map(\.code) == ["snapshot.api-error"])
        let secret = try String(decoding: folder.bytes("one/Secret.swift"), as: UTF8.self)
        #expect(secret.contains("struct CRMSecret: CRMRecord") && !secret.contains("Draft"))
    }

    /// Without a list of modules and a configuration, the option tells whose bindings they are.
    @Test func aRegistryWithoutAnyFile() throws {
        let folder = try TemporaryFolder()
        #expect(try run("registry", ["known": "Leads", "output": folder.path("CRMModules.swift"), "vendor": "vtiger"]).isEmpty)
        #expect(try String(decoding: folder.bytes("CRMModules.swift"), as: UTF8.self).contains("extension VtigerCRM"))
    }

    /// A folder generated before loses the files of modules that are gone, and nothing else.
    @Test func staleFilesGo() throws {
        let folder = try TemporaryFolder()
        try folder.write("// Generated by swift-crm from fields_Old.json. Do not edit.\n", to: "out/Old.swift")
        try folder.write("// Mine.\n", to: "out/Mine.swift")
        try folder.write(#"{"modules":[{"api_name":"Leads","api_supported":true}]}"#, to: "in/modules.json")
        try folder.write(#"{"fields":[]}"#, to: "in/fields_Leads.json")
        #expect(
            try run("all", ["folder": folder.path("in"), "output": folder.path("out")])
                .isEmpty(of: .error))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted() == ["CRMModules.swift", "Leads.swift", "Mine.swift"])
        #expect(try String(decoding: folder.bytes("in/crm-names.json"), as: UTF8.self).contains(#""type": "Lead""#))
    }

    /// The file of a module that crm.json leaves out is announced to the build, so it is written, with nothing in it.
    @Test func modulesThatAreLeftOutMakeEmptyFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"modules":[{"api_name":"Leads"},{"api_name":"Deals"}]}"#, to: "modules.json")
        try folder.write(#"{"fields":[{"api_name":"Deal","data_type":"lookup","lookup":{"module":{"api_name":"Deals"}}}]}"#, to: "fields_Leads.json")
        try folder.write(#"{"fields":[]}"#, to: "fields_Deals.json")
        try folder.write(#"{"modules": {"exclude": ["Dea*", "Gone"]}}"#, to: "crm.json")
        func build(_ module: String) throws -> (text: String, diagnostics: [SchemaDiagnostic]) {
            let diagnostics = try run(
                "module",
                [
                    "snapshot": folder.path("fields_\(module).json"), "modules": folder.path("modules.json"), "config": folder.path("crm.json"),
                    "known": "Deals,Leads", "output": folder.path("out/\(module).swift"),
                ])
            return (try String(decoding: folder.bytes("out/\(module).swift"), as: UTF8.self), diagnostics)
        }
        let deals = try build("Deals")
        #expect(deals.text.split(separator: "\n").allSatisfy { $0.hasPrefix("//") } && deals.diagnostics.isEmpty)
        #expect(try build("Leads").text.contains("Reference<UnknownModule>"))
        let diagnostics = try run(
            "registry",
            [
                "modules": folder.path("modules.json"), "config": folder.path("crm.json"), "known": "Deals,Leads", "output": folder.path("out/CRMModules.swift"),
            ])
        #expect(diagnostics.map(\.code) == ["config.unmatched-pattern"])
        let registry = try String(decoding: folder.bytes("out/CRMModules.swift"), as: UTF8.self)
        #expect(registry.contains("var leads") && !registry.contains("deals") && registry.contains("Lead.schema"))
    }

    /// A broken snapshot is one error with its place, and the file of the last good run stays.
    @Test(arguments: [#"{"fields": [{"id": "1","#, "", "<html>", "[]]", "\u{0}"])
    func brokenSnapshots(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "fields_Leads.json")
        try folder.write("before", to: "Leads.swift")
        let diagnostics = try run(
            "module", ["snapshot": folder.path("fields_Leads.json"), "known": "Leads", "output": folder.path("Leads.swift")])
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(errors.count == 1)
        #expect(errors.first?.description.hasPrefix("\(folder.path("fields_Leads.json")):1:") == true)
        #expect(try folder.bytes("Leads.swift") == Array("before".utf8))
    }

    @Test func missingFilesAreErrors() throws {
        let folder = try TemporaryFolder()
        let options = try CommandLineOptions(["module", "--snapshot", folder.path("no.json"), "--known", "A", "--output", folder.path("A.swift")])
        var run = Run(options)
        let failure = #expect(throws: Files.Failure.self) { try run.run() }
        #expect(failure?.diagnostic.location.file == folder.path("no.json"))
    }

    private func run(_ command: String, _ options: [String: String]) throws -> [SchemaDiagnostic] {
        var run = Run(try CommandLineOptions([command] + options.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", $0.value] }))
        try run.run()
        return run.diagnostics
    }
}

extension [SchemaDiagnostic] {
    fileprivate func isEmpty(of severity: SchemaDiagnostic.Severity) -> Bool { !contains { $0.severity == severity } }
}

/// A folder of one test; goes with the test.
private final class TemporaryFolder {
    private let url = FileManager.default.temporaryDirectory.appendingPathComponent("crm-generator-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url.appendingPathComponent(name))) }

    func write(_ text: String, to name: String) throws {
        let target = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target)
    }
}
