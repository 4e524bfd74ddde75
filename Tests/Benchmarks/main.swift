import Foundation

do {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "client" {
        try await ClientBenchmark(options: ClientOptions(Array(arguments.dropFirst()))).run()
        exit(0)
    }
    if arguments == ["memory"] {
        print(try await LongListing().line)
        exit(0)
    }
    if arguments == ["bulk"] {
        print(try await LongTable().line)
        exit(0)
    }
    exit(try await BenchmarkRun(options: BenchmarkOptions(arguments)).run())
} catch {
    FileHandle.standardError.write(Data("crm-benchmarks: \(error)\n".utf8))
    exit(1)
}
