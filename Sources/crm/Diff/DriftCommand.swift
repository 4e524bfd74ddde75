#if CommandLine
import ArgumentParser
import CRMMetadata
import CRMSchema
import RecordCore
import SchemaDiff

/// `crm drift FOLDER`: what has become of the organisation since its snapshots were pulled.
struct DriftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Compare snapshots with the organisation as it is now, and say what the drift breaks.",
        discussion: """
            Fetches the list of modules, and fields, layouts and related lists (VtigerCRM: the description) of the modules \
            that the snapshots have: one call each, five at a time. Works on the account of `crm login` or on credentials from the environment, as \
            `crm pull` does. Writes nothing but reports.

            Findings, formats, policy and exit codes are those of `crm diff`: 0 nothing at or above the threshold, 1 the \
            tool failed, 2 wrong usage, 3 findings.

            EXAMPLES
              crm drift Sources/App/Snapshots
              crm drift Sources/App/Snapshots --profile production --json
              crm drift Sources/App/Snapshots --sources Sources/App --used-only
              crm drift HEAD:Sources/App/Snapshots --report html=drift.html
              crm drift Snapshots --server http://127.0.0.1:8080        (crm sandbox)
              crm drift Snapshots --url https://crm.example.com --user admin        (VtigerCRM; the key is $CRM_VTIGER_KEY)
            """)

    @Argument(help: ArgumentHelp("The folder of the snapshots, or REVISION:folder.", valueName: "snapshots"))
    var snapshots: String

    @OptionGroup var reports: ReportArguments

    @OptionGroup var use: UseOptions

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let policy = try reports.readPolicy()
        let side = try DiffSide(snapshots)
        if case .live = side { throw ValidationError("give the snapshots that the organisation is compared with") }
        // The organisation tells nothing of an endpoint spec.
        let before = try await side.loadOrComplain(connection).with(operations: [], shapes: [])
        let modules = before.pulledModules
        guard !modules.isEmpty else { throw ValidationError("“\(snapshots)” holds no snapshots (fields_*.json, describe_*.json)") }
        let source = try connection.metadata(before.vendor)
        let ids = Set(before.modules.filter { modules.contains($0.apiName.value) }.compactMap(\.id))
        let live = try DiffSide.complain(of: try await LiveMetadata.load(source, modules: modules, ids: ids))
        let after = live.limited(to: before)
        Terminal.talk.print(Self.fingerprints(before, after, modules))
        let compared = DiffResult(
            from: before, to: after, beforeName: snapshots, afterName: "live", policy: policy, today: try ReportArguments.today())
        try reports.tell(try use.mark(compared, old: side), filesAtHand: .before)
    }

    /// What the hashes tell before anything is named.
    private static func fingerprints(_ before: SchemaDescription, _ after: SchemaDescription, _ modules: Set<String>) -> String {
        let (old, new) = (SchemaFingerprint(before), SchemaFingerprint(after))
        if old == new { return "\(modules.count) modules, fingerprint \(new.shape) as in the snapshots" }
        let what = old.shape == new.shape ? "only what people see differs" : "shape \(old.shape) → \(new.shape)"
        return "\(modules.count) modules, \(what)"
    }
}
#endif
