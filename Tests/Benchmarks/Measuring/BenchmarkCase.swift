/// One piece of work that is measured.
struct BenchmarkCase {
    let name: String
    /// How many times quicker than the reference the work has to be.
    var goal: Double?
    /// Whether the others are compared with this; of several the quickest counts.
    var isReference = false
    /// Bytes of JSON that are read or written.
    var bytes = 0
    /// Does the work and returns a number that depends on it, so that nothing can be left out.
    let work: () throws -> Int
}
