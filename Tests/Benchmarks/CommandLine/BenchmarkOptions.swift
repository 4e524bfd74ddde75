/// What the command line asks for.
struct BenchmarkOptions {
    enum Job: Equatable {
        case measure
        /// Counts of allocations and bytes against their thresholds.
        case check
        case printModel(String)
        /// Keeps records in memory and prints how many bytes that took; run in a process of its own.
        case hold(String, records: Int)
        case help
    }

    var job = Job.measure
    var json = false
    var quick = false
    private var chosenRounds: Int?
    /// Only groups whose name contains this.
    private var groupFilter = ""
    /// Only cases whose name contains this.
    private var caseFilter = ""

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--json": json = true
            case "--quick": quick = true
            case "--check": job = .check
            case "--rounds": chosenRounds = try Self.count(of: argument, &rest)
            case "--help", "-h": job = .help
            case "--filter":
                let parts = try Self.value(of: argument, &rest).lowercased().split(separator: "/", maxSplits: 1)
                groupFilter = parts.first.map(String.init) ?? ""
                caseFilter = parts.count > 1 ? String(parts[1]) : ""
            case "--print-model": job = .printModel(try Self.value(of: argument, &rest))
            case "--hold":
                let name = try Self.value(of: argument, &rest)
                job = .hold(name, records: try Self.count(of: argument, &rest))
            default: throw BenchmarkError("unknown option “\(argument)”; see --help")
            }
        }
    }

    private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
        guard let value = rest.popFirst() else { throw BenchmarkError("\(option) wants a value; see --help") }
        return value
    }

    private static func count(of option: String, _ rest: inout ArraySlice<String>) throws -> Int {
        let text = try value(of: option, &rest)
        guard let count = Int(text), count > 0 else {
            throw BenchmarkError("\(option) wants a number of 1 or more, not “\(text)”")
        }
        return count
    }

    /// Rounds of interleaved samples.
    var rounds: Int { chosenRounds ?? (quick ? 5 : 21) }

    func includes(group: String) -> Bool { groupFilter.isEmpty || group.contains(groupFilter) }

    func includes(_ benchmark: BenchmarkCase) -> Bool {
        caseFilter.isEmpty || benchmark.name.lowercased().contains(caseFilter)
    }

    static let help = """
        swift run -c release crm-benchmarks [options]

        Measures the record engine beside JSONDecoder and JSONSerialization in the same run, and the generator.

          --json          one JSON document instead of a table
          --quick         fewer rounds, fewer records held: for a first look
          --rounds N      this many rounds
          --filter NAME   only groups whose name contains NAME: decode-60, decode-3, decode-300, encode, generate, diff, hold,
                          allocations; NAME/CASE also chooses among the cases of a group, for a profiler
          --check         no times: counts allocations and bytes, compares them with Tests/Benchmarks/thresholds.json,
                          and exits with 1 if one is exceeded
          --print-model NAME
                          the Swift text of a plain struct; Tests/Benchmarks/make-models calls it
          --help          this text

        crm-benchmarks client --base URL …    CPU time of listing over HTTP; see client --help
        crm-benchmarks memory                 lists 100,000 rows and prints the peak memory at 10,000 and at the end

        Times are CPU time of the measuring thread. Results that differ from JSONDecoder's end the run with exit code 1.
        """
}
