import CRMSchema
import SchemaDiff

/// What has become of an organisation since an app's bindings were generated.
///
///     let drift = try await zoho.verifySchema(.generated)
///     if drift.isBreaking { log.error("\(drift)") }
public struct SchemaDrift: Sendable, CustomStringConvertible, CustomReflectable {
    /// The comparison, for reports: `DiffReport.named("html")?.render(drift.result)`.
    public let result: DiffResult
    /// API names of the modules that were compared, sorted.
    public let modules: [String]
    /// API names of modules of which nothing can be told: the account may not see all of their metadata, or their
    /// tables have no fingerprint, being written by hand or by an older generator.
    public let unchecked: [String]
    /// How many calls it took, one API credit each.
    public let calls: Int

    /// What a policy leaves to be told, in the order of modules and fields.
    public var findings: [Finding] { result.open }

    /// The organisation is as it was.
    public var isEmpty: Bool { findings.isEmpty }

    /// Something differs, but only what people see.
    public var isCosmetic: Bool { !isEmpty && findings.allSatisfy { $0.rule.claims == .cosmetic } }

    /// Something differs on which the app, as it is built, relies.
    public var isBreaking: Bool { findings.contains { $0.rule.claims.isBreaking } }

    /// A line for each finding; `no drift` if there is none.
    public var description: String {
        isEmpty ? "no drift" : findings.map { "\($0.severity.rawValue): \($0.message) [\($0.rule.id)]" }.joined(separator: "\n")
    }

    /// For debuggers and test reports: without the two whole descriptions.
    public var customMirror: Mirror {
        Mirror(self, children: ["findings": findings.map(\.message), "modules": modules, "unchecked": unchecked, "calls": calls])
    }
}
