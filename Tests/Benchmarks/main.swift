import Foundation

do {
    exit(try BenchmarkRun(options: BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))).run())
} catch {
    FileHandle.standardError.write(Data("crm-benchmarks: \(error)\n".utf8))
    exit(1)
}
