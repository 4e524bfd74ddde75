#if CommandLine
import ArgumentParser

/// `Leads=2500`: a module and how many records to make up for it.
struct SeedRequest: ExpressibleByArgument, Sendable {
    let module: String
    let count: Int

    init?(argument: String) {
        let halves = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, let count = Int(halves[1]), (0...1_000_000).contains(count) else { return nil }
        module = String(halves[0])
        self.count = count
    }
}
#endif
