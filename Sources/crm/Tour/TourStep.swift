#if CommandLine
/// One step of the tour: does something, says what it does and what came back, throws if that is wrong.
protocol TourStep: Sendable {
    var title: String { get }
    func run(_ printer: TourPrinter) async throws
}

extension TourPrinter {
    /// Runs the steps in their order, each under its title.
    func play(_ steps: [any TourStep]) async throws {
        for (index, next) in steps.enumerated() {
            step(index + 1, of: steps.count, next.title)
            try await next.run(self)
        }
    }
}
#endif
