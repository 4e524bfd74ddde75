#if CommandLine
import ArgumentParser
import CRMSandbox
import CRMSchema
import Foundation
import StandardOrganisation

/// `crm sandbox`: a Zoho CRM or a VtigerCRM in memory on a port of this machine.
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Serve a CRM in memory, Zoho's or VtigerCRM, made from an organisation's snapshots.",
        discussion: """
            Any client that can be pointed at another host works with it: tokens come from <url>/oauth/v2/token, records \
            from <url>/crm/v8. Nothing is kept when it ends.

            PLAYING THE ADMINISTRATOR, while it runs: metadata, rules for writes and records follow at once.
              curl <url>/__sandbox/fields?module=Leads -d '{"add":[{"api_name":"Region","data_type":"text"}]}'
              curl <url>/__sandbox/fields?module=Leads -d '{"rename":{"Fax":"Telefax"}, "remove":["Twitter"]}'
              curl <url>/__sandbox/fields?module=Leads -d '{"set":{"Company":{"length":50,"operation_type.api_update":false}}}'
              curl <url>/__sandbox/fields?module=Leads -d '{"options":{"Lead_Source":{"add":["Fair"],"rename":{"Chat":"Talk"}}}}'
              curl <url>/__sandbox/fields?module=Leads -d '{"required":{"Phone":true}}'              (&layout=NAME for one)
              curl <url>/__sandbox/modules -d '{"add":{"Trips":"Business trips"},"rename":{"Vehicles":"Cars"}}'
              curl <url>/__sandbox/modules -d '{"set":{"Deals":{"creatable":false}}, "remove":["Vendors"]}'
              curl <url>/__sandbox/shuffle -d '{"seed":7}'          metadata in other orders of keys and lists; {} ends it
              curl <url>/__sandbox/reset -d '{}'                    as it was at the start
            options also take label, remove and order; see crm pull, crm diff and crm drift for what comes of it.

            EVERY OPERATION of Zoho CRM v8 is answered. Most work on the sandbox's data; the others are held against the \
            endpoint spec: what breaks it is refused in Zoho's words, and the rest gets an answer of the right shape, in which \
            what was created can be read, changed and deleted again (an id that was deleted, or 0, is nothing). Headers of \
            the answers tell which is which, for those who test a client:
              X-Sandbox-Operation   the operation that the request is, as crm operations lists it
              X-Sandbox             canned: made from the spec alone; unsupported: neither in the spec nor in the sandbox
              X-Sandbox-Check       ok, or what of the request does not agree with the spec, at its place
            crm sandbox --operations lists all operations with how they are answered, as does <url>/__sandbox/operations.

            VTIGERCRM: --vendor vtiger, or --snapshots with listtypes.json and describe_*.json. The web service is \
            <url>/webservice.php, the user admin, the key sandbox. --quirks says how the server behaves: as 8.4.0 (v84, the \
            default) or 8.2.0 (v82) were seen to, or as documented (repaired); single habits may follow, no- turns one off:
              \(QuirksOption.names.joined(separator: ", "))

            EXAMPLES
              crm sandbox --port 8080 --seed Leads=2500
              crm sandbox --vendor vtiger --seed Leads=250
              crm sandbox --vendor vtiger --quirks v82,phpWarning --port 0
              crm sandbox --snapshots Sources/App/Snapshots
            """)

    @Option(help: "The port; 0 takes any free one.")
    var port: UInt16 = 8080

    @Option(help: "The numeric IPv4 address to listen on. Only 127.0.0.1 keeps other machines out.")
    var host = "127.0.0.1"

    @Option(help: "zoho or vtiger; by default whose snapshots they are, else zoho.")
    var vendor: SchemaDescription.Vendor?

    @Option(help: "A folder as crm pull writes it; without it, a standard organisation.")
    var snapshots: String?

    @Option(help: ArgumentHelp("VtigerCRM: v84, v82 or repaired, then single habits; see above.", valueName: "names"))
    var quirks: QuirksOption?

    @Option(help: "Made-up records for a module, e.g. Leads=2500; may be repeated, what lookups point into first.")
    var seed: [SeedRequest] = []

    @Option(help: "The time zone of the signed-in user, minutes east of UTC.")
    var offset: Int16 = 0

    @Flag(help: "Refuse keys that are no fields, and fields that cannot be written, instead of ignoring them.")
    var strict = false

    @Flag(help: "List every operation, and whether it works on data (real) or has a canned answer, and end.")
    var operations = false

    func run() async throws {
        let options = options
        let sandbox = Sandbox(organisation: try organisation(), options: options)
        if sandbox.vendor == .zoho, quirks != nil { throw ValidationError("--quirks is for VtigerCRM; add --vendor vtiger") }
        guard !operations else { return await list(sandbox) }
        for request in seed { try await sandbox.seed(request.module, count: request.count) }

        let server = try await SandboxServer.start(sandbox, host: host, port: port)
        let interruption = Interruption()
        await announce(server, options)
        await interruption.wait()
        await server.stop()
        print("stopped")
    }

    private var options: SandboxOptions {
        var options = SandboxOptions()
        options.userOffsetMinutes = offset
        options.strayKeys = strict ? .refuse : .ignore
        options.vtiger = (quirks ?? .standard).quirks
        return options
    }

    private func organisation() throws -> SandboxOrganisation {
        let standard = vendor == .vtiger ? StandardOrganisation.vtigerSnapshots : StandardOrganisation.zohoSnapshots
        let folder = snapshots.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? standard
        let organisation = try SandboxOrganisation(
            snapshots: folder, vendor: vendor, specification: StandardOrganisation.zohoEndpointSpec)
        for diagnostic in organisation.diagnostics where diagnostic.severity == .error { Self.complain(diagnostic.description) }
        return organisation
    }

    private func list(_ sandbox: Sandbox) async {
        let all = await sandbox.operations
        let width = all.map(\.id.count).max() ?? 0
        for operation in all {
            let id = operation.id.padding(toLength: width, withPad: " ", startingAt: 0)
            let method = operation.method.padding(toLength: 6, withPad: " ", startingAt: 0)
            let answer = operation.answer.rawValue.padding(toLength: 6, withPad: " ", startingAt: 0)
            print("\(answer)  \(id)  \(method)  \(operation.path)")
        }
        let real = all.count { $0.answer == .real }
        print("\(all.count) operations, \(real) of them work on data")
    }

    private func announce(_ server: SandboxServer, _ options: SandboxOptions) async {
        let base = server.baseURL.absoluteString
        let records = await server.sandbox.recordCounts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        // Whoever started this in a pipe waits for the first line.
        defer { fflush(nil) }
        if server.sandbox.vendor == .vtiger {
            let greeting = VtigerSandboxGreeting(
                base: base, quirks: (quirks ?? .standard).text, options: options, records: records,
                session: await server.sandbox.makeSession())
            return print(greeting.text)
        }
        print(
            """
            sandbox on \(base)
              records   \(base)/crm/v8        \(records.isEmpty ? "none yet" : records.joined(separator: ", "))
              sign in   crm login --server \(base)
              consent   \(base)/oauth/v2/auth   any client id and redirect URI; whoever accepts is one of the made-up users
              tokens    \(base)/oauth/v2/token  any client id, secret, code and refresh token; those that begin with “invalid” fail
              gateway   \(base)/zoho-crm      Authorization: Bearer, any key; connections at \(base)/connections
              itself    \(base)/__sandbox     counts; operations; POST reset, seed, fields, modules, shuffle, faults; see --help
            Ctrl-C stops it.
            """)
    }

    private static func complain(_ message: String) { FileHandle.standardError.write(Data("\(message)\n".utf8)) }
}
#endif
