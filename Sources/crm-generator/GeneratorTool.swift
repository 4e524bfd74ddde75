import Foundation

/// The tool that the build plugin runs. Everything that it knows is in `BindingsGenerator`.
@main
enum GeneratorTool {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.contains("--help") || arguments.contains("-h") {
            print(CommandLineOptions.usage, terminator: "")
            exit(0)
        }
        let options: CommandLineOptions
        do {
            options = try CommandLineOptions(arguments)
        } catch {
            FileHandle.standardError.write(Data("crm-generator: error: \(error.message)\n\n\(CommandLineOptions.usage)".utf8))
            exit(2)
        }
        var run = Run(options)
        var failure: Files.Failure?
        do { try run.run() } catch { failure = error }
        // SwiftPM shows what a tool prints; the form makes the build system link to the place.
        for diagnostic in run.diagnostics + (failure.map { [$0.diagnostic] } ?? []) { print(diagnostic) }
        exit(run.hasFailed || failure != nil ? 1 : 0)
    }
}
