#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import SchemaDiff

/// `crm graph`: modules and what points from one at another, as a picture.
struct GraphCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case svg, mermaid }

    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw an organisation's modules and their references.",
        discussion: """
            EXAMPLES
              crm graph Sources/App/Snapshots > modules.svg
              crm graph HEAD:Sources/App/Snapshots --format mermaid --modules Leads,Accounts,Contacts,Deals
            """)

    @Argument(help: ArgumentHelp("A folder of snapshots, REVISION:folder, or “live”.", valueName: "snapshots"))
    var side: String

    @Option(help: "svg or mermaid.")
    var format = Format.svg

    @Option(help: ArgumentHelp("Comma-separated API names; all modules with fields if missing.", valueName: "names"))
    var modules: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let loaded = try await DiffSide(side).load(connection)
        for diagnostic in loaded.errors { Terminal.talk.print("\(diagnostic)") }
        let names = modules.map { Set($0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }) }
        let graph = SchemaGraph(loaded.schema, modules: names)
        let text = format == .svg ? SVGGraph.render(graph) : MermaidGraph.render(graph)
        FileHandle.standardOutput.write(Data(text.utf8))
        if !loaded.errors.isEmpty { throw ExitCode.failure }
    }
}
#endif
