/// Measures that belong together and are compared with each other.
protocol BenchmarkGroup {
    /// What `--filter` and the tables call it.
    var name: String { get }
    /// What its cases do, one line.
    var title: String { get }
    /// Prepares the work and checks its results before they are timed.
    func cases() throws -> [BenchmarkCase]
}
