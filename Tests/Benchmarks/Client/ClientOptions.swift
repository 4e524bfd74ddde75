import Foundation

/// What `crm-benchmarks client` is asked to do.
struct ClientOptions {
    enum Carrier: String, CaseIterable {
        case urlsession, asynchttpclient

        /// What the build was made for.
        static var usual: Carrier {
            #if AsyncHTTPClient
            return .asynchttpclient
            #else
            return .urlsession
            #endif
        }
    }

    var base = ""
    var pages = 50
    var perPage = 200
    var fields: [String] = ClientOptions.usualFields
    var module = "Leads"
    var token = ProcessInfo.processInfo.environment["CRM_ACCESS_TOKEN"] ?? "benchmark"
    var carrier = Carrier.usual
    /// Reads every field of every record instead of the ids alone.
    var readsAll = false
    /// Prints the peak memory after so many records as well.
    var marks: [Int] = []

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--base": base = try Self.value(of: argument, &rest)
            case "--pages": pages = try Self.count(of: argument, &rest)
            case "--per-page": perPage = try Self.count(of: argument, &rest)
            case "--fields": fields = try Self.names(of: argument, &rest)
            case "--module": module = try Self.value(of: argument, &rest)
            case "--token": token = try Self.value(of: argument, &rest)
            case "--read-all": readsAll = true
            case "--marks": marks = try Self.names(of: argument, &rest).compactMap { Int($0) }.sorted()
            case "--transport":
                let name = try Self.value(of: argument, &rest)
                guard let known = Carrier(rawValue: name) else {
                    throw BenchmarkError("--transport wants \(Carrier.allCases.map(\.rawValue).joined(separator: " or ")), not “\(name)”")
                }
                carrier = known
            case "--help", "-h": throw BenchmarkError(Self.help)
            default: throw BenchmarkError("unknown option “\(argument)”; see client --help")
            }
        }
        guard !base.isEmpty else { throw BenchmarkError("--base is missing; see client --help") }
    }

    private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
        guard let value = rest.popFirst() else { throw BenchmarkError("\(option) wants a value; see client --help") }
        return value
    }

    private static func count(of option: String, _ rest: inout ArraySlice<String>) throws -> Int {
        let text = try value(of: option, &rest)
        guard let count = Int(text), count > 0 else { throw BenchmarkError("\(option) wants a number of 1 or more, not “\(text)”") }
        return count
    }

    private static func names(of option: String, _ rest: inout ArraySlice<String>) throws -> [String] {
        let names = try value(of: option, &rest).split(separator: ",").map(String.init)
        guard !names.isEmpty else { throw BenchmarkError("\(option) wants names with commas between them") }
        return names
    }

    /// 60 names: those of a lead that lists carry, and custom ones.
    static let usualFields: [String] = {
        let standard = ModuleSpec.usual.fields.map(\.name).filter { !$0.hasPrefix("$") && $0 != "id" }
        return standard + (0..<(60 - standard.count)).map { "Custom_Field_\($0)" }
    }()

    static let help = """
        swift run -c release crm-benchmarks client --base URL [options]

        Lists records over HTTP through the typed client, from a server that speaks Zoho CRM v8 at that address, and
        prints one JSON line: pages, records, wall_ms, cpu_ms (user and system time of the whole process, from the first
        call to the last record, after a page to warm up), peak_rss_kb. Tests/Benchmarks/Client/Servers/page-server
        is a server that costs the client nothing; urllib-client beside it makes the same calls in plain Python.

          --pages N         pages to read (50); a listing that ends earlier is started again
          --per-page N      rows of a page (200)
          --fields A,B,…    API names (60 made-up ones); their types are learned from the page to warm up. Zoho takes 50
                            in one call, so that 60 are two calls for each page, joined by id
          --module NAME     (Leads)
          --token TOKEN     the access token; also CRM_ACCESS_TOKEN; any text for a server that does not look at it
          --transport NAME  urlsession or asynchttpclient; the latter, and then by default, if built with the trait:
                            swift run -c release --traits AsyncHTTPClient crm-benchmarks client …
          --read-all        reads every field of every record; without it the records' ids alone
          --marks N,M,…     adds the peak memory after N, M, … records
        """
}
