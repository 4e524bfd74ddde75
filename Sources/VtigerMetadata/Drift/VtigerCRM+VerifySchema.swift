import CRMMetadata
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff
import VtigerCRM

extension VtigerCRM {
    /// Compares the server, as its user sees it now, with what an app's bindings were generated from.
    ///
    /// Fetches `listtypes`, and `describe` of each generated module, five calls at a time: of 25 modules that is 26 calls,
    /// so it belongs into the start of a server, a nightly job or a debug build, not into every start of an app.
    ///
    /// Of each module two fingerprints are compared first. Where they differ, what drifted is named as far as generated
    /// code knows its fields; the rest is one finding of the rule `drift.shape.changed` for the module, which `crm drift` or
    /// ``verifySchema(_:snapshots:policy:)`` names. A user with a narrower profile than the one who pulled sees fewer
    /// fields: that counts as drift, as the app that signs in so gets fewer. Modules that are hidden from the user are
    /// `unchecked`.
    ///
    ///     let drift = try await vtiger.verifySchema(.generated)
    ///     precondition(!drift.isBreaking, "\(drift)")
    /// - Parameters:
    ///   - schema: `.generated`, or tables of the modules that matter: `GeneratedSchema([Lead.schema, Contact.schema])`.
    ///   - policy: severities, and findings that are known and accepted.
    /// - Throws: `CRMError` for the first call that fails, `CancellationError`.
    public func verifySchema(_ schema: GeneratedSchema, policy: DiffPolicy = DiffPolicy()) async throws -> SchemaDrift {
        try await LiveCheck(VtigerMetadataSource(self), policy: policy).drift(from: schema)
    }

    /// The same with the snapshots that the bindings were generated from: every difference is named, at its line.
    /// - Parameter snapshots: a folder as `crm pull` writes it; those of its modules are compared that are generated.
    /// - Throws: `CRMError` for the first call that fails, `CancellationError`, `SchemaDiagnostic` for a snapshot that
    ///   cannot be used.
    public func verifySchema(
        _ schema: GeneratedSchema, snapshots folder: URL, policy: DiffPolicy = DiffPolicy()
    ) async throws -> SchemaDrift {
        try await LiveCheck(VtigerMetadataSource(self), policy: policy).drift(
            from: schema, snapshots: VtigerSnapshotLoader.load(directory: folder, includingSubfolders: true), named: folder.lastPathComponent)
    }
}
