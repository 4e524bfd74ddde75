#if CommandLine
import ArgumentParser
import BindingsGenerator
import CRMSchema
import CompilerIndex
import Foundation
import RecordCore
import SourceUse
import StandardOrganisation

/// `crm scopes`: what an app has to ask its users for.
struct ScopesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scopes",
        abstract: "The smallest list of OAuth scopes for the calls that Swift sources make.",
        discussion: """
            Calls of generated and of hand-written functions are found in the text; where a build has left its index, that \
            decides what is one. Scopes of records are those of the modules in use. Where the description of a call names \
            only ALL, the list has what its method does: READ for GET and so on; actions keep ALL. Calls that cannot be \
            followed are listed on standard error.

            EXIT CODES
              0 done, 1 failed, 2 wrong usage, 3 scopes are missing from those of --granted

            EXAMPLES
              crm scopes Sources/App
              crm scopes Sources/App --list                 in one line, as sign-in pages take it
              crm scopes Sources/App --exact                as the description of the API names them
              crm scopes Sources --granted ZohoCRM.modules.ALL,ZohoCRM.users.READ
              crm scopes Sources/App --json                 with the calls that each scope is for
            """)

    @Argument(help: ArgumentHelp("Swift files and folders of the app.", valueName: "path"))
    var sources: [String]

    @Option(help: ArgumentHelp("The snapshots that the app's bindings are made from, if they don't lie in its folders.", valueName: "folder"))
    var snapshots: String?

    @OptionGroup var endpoints: EndpointSpecOption

    @OptionGroup var index: IndexOption

    @ArgumentParser.Flag(help: "Scopes as the description of the API names them, though ALL allows more than the calls need.")
    var exact = false

    @Option(help: ArgumentHelp("Scopes that the app asks for now, with commas between; says which are missing, and which nothing needs.", valueName: "scopes"))
    var granted: String?

    @ArgumentParser.Flag(help: "One line, with commas between.")
    var list = false

    @ArgumentParser.Flag(help: "As JSON.")
    var json = false

    func validate() throws {
        if json, list { throw ValidationError("choose --json or --list") }
        if sources.isEmpty { throw ValidationError("name the app's Swift files or folders") }
        for path in sources + [snapshots].compactMap(\.self) where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("“\(path)” is no file and no folder")
        }
        for text in parts(granted ?? "") where ScopeName(text, module: nil) == nil {
            throw ValidationError("“\(text)” is no scope; scopes read like ZohoCRM.modules.leads.READ")
        }
    }

    func run() throws {
        let report = try report()
        if json {
            Terminal.output.print(json: report.json)
        } else if list {
            Terminal.output.print(report.scopes.entries.map(\.scope.description).joined(separator: ","))
        } else {
            report.print(to: .output)
        }
        report.printRemarks(to: .talk)
        if !report.missing.isEmpty { throw ExitCode(3) }
    }

    func report() throws -> ScopesReport {
        let texts = try SwiftSources.read(sources)
        guard !texts.isEmpty else { throw ValidationError("there are no Swift files in \(sources.joined(separator: ", "))") }
        let spec = try endpoints.load()
        let index = try index.read(texts, of: sources)
        let plan = endpoints.plan(spec)
        let found = ClientCalls(
            scanning: texts, functions: ClientFunctions(plan), bindings: try bindings(), groupTypes: ClientFunctions.groupTypes(plan),
            index: index?.files ?? [])
        let scopes = ScopeList(found.calls, operations: spec.operations, isExact: exact)
        return ScopesReport(scopes, found, granted: granted.map { parts($0).compactMap { ScopeName($0, module: nil) } })
    }

    private func parts(_ text: String) -> [String] {
        text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }

    /// The names of the app's bindings: of its own snapshots, else of the standard modules.
    private func bindings() throws -> BindingNames {
        let folders = snapshots.map { [$0] } ?? sources
        for folder in folders.map({ URL(fileURLWithPath: $0) }) {
            let side = DiffSide.folder(folder)
            let found = ZohoSnapshotLoader.files(in: folder, includingSubfolders: true).files
            guard !found.isEmpty else { continue }
            let schema = try DiffSide.complain(of: ZohoSnapshotLoader.load(files: found))
            return BindingsGenerator.names(schema: schema, options: try NameFiles.options(for: side, sources: sources))
        }
        if let snapshots { throw ValidationError("“\(snapshots)” holds no snapshots (modules.json, fields_*.json)") }
        return BindingsGenerator.names(schema: ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots, includingSubfolders: true).schema)
    }
}
#endif
