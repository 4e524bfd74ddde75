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
              crm graph Sources/App/Snapshots --around Leads --output leads.svg
              crm graph HEAD:Sources/App/Snapshots --format mermaid --modules Leads,Accounts,Contacts,Deals
            """)

    @Argument(help: ArgumentHelp("A folder of snapshots, REVISION:folder, or “live”.", valueName: "snapshots"))
    var side: String

    @Option(help: "svg or mermaid.")
    var format = Format.svg

    @Option(help: ArgumentHelp("Comma-separated API names; all modules with fields if missing.", valueName: "names"))
    var modules: String?

    @Option(help: ArgumentHelp("Comma-separated API names: these, and what they are joined to.", valueName: "names"))
    var around: String?

    @Option(help: ArgumentHelp("With --around: over how many references.", valueName: "number"))
    var steps = 1

    @Option(help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if modules != nil, around != nil { throw ValidationError("give --modules or --around, not both") }
        if steps < 0 { throw ValidationError("--steps needs a number from 0") }
    }

    func run() async throws {
        let loaded = try await DiffSide(side).load(connection)
        for diagnostic in loaded.errors { Terminal.talk.print("\(diagnostic)") }
        let whole = SchemaGraph(loaded.schema)
        let graph: SchemaGraph
        if let around = try names(around, in: loaded.schema) {
            graph = whole.around(around, steps: steps)
        } else if let modules = try names(modules, in: loaded.schema) {
            graph = SchemaGraph(loaded.schema, modules: modules)
        } else {
            graph = whole
        }
        let text = format == .svg ? SVGGraph.render(graph) : MermaidGraph.render(graph)
        if let output {
            try TextFile.write(text, to: URL(fileURLWithPath: output))
            Terminal.talk.print("\(output): \(graph.nodes.count) modules, \(graph.edges.count) references")
        } else {
            FileHandle.standardOutput.write(Data(text.utf8))
        }
        if !loaded.errors.isEmpty { throw ExitCode.failure }
    }

    /// - Throws: a `ValidationError` for a module that is not there.
    private func names(_ list: String?, in schema: SchemaDescription) throws -> Set<String>? {
        guard let list else { return nil }
        let names = Set(list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        let known = Set(schema.modules.map(\.apiName.value))
        for name in names.subtracting(known).sorted() {
            throw ValidationError("there is no module “\(name)”\(NearestName.hint(for: name, in: known))")
        }
        return names
    }
}
#endif
