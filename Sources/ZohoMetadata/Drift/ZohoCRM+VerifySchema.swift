import CRMMetadata
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff
import ZohoCRM

extension ZohoCRM {
    /// Compares the organisation, as it is now, with what an app's bindings were generated from.
    ///
    /// Fetches the list of modules, and fields, layouts and related lists of each generated module, five calls at a
    /// time: at most one call and three for each module, an API credit each. Of 25 modules that is 76 calls and a few
    /// seconds, so it belongs into the start of a server, a nightly job or a debug build, not into every start of an app.
    /// The scope ZohoCRM.settings.ALL is needed, or READ of modules, fields, layouts and related_lists.
    ///
    /// Of each module two fingerprints are compared first. Where they differ, what drifted is named as far as generated
    /// code knows its fields: names, shapes, what is mandatory, what may be written, what is unique. What it does not
    /// know, such as lengths and values of picklists, is one finding of the rule `drift.shape.changed` for the module;
    /// `crm drift`, or ``verifySchema(_:snapshots:policy:)``, names it.
    ///
    ///     let drift = try await zoho.verifySchema(.generated)
    ///     precondition(!drift.isBreaking, "\(drift)")
    /// - Parameters:
    ///   - schema: `.generated`, or tables of the modules that matter: `GeneratedSchema([Lead.schema, Deal.schema])`.
    ///   - policy: severities, and findings that are known and accepted.
    /// - Throws: `CRMError` for the first call that fails, `CancellationError`.
    public func verifySchema(_ schema: GeneratedSchema, policy: DiffPolicy = DiffPolicy()) async throws -> SchemaDrift {
        try await LiveCheck(ZohoMetadataSource(self), policy: policy).drift(from: schema)
    }

    /// The same with the snapshots that the bindings were generated from: every difference is named, at its line.
    /// - Parameter snapshots: a folder as `crm pull` writes it; those of its modules are compared that are
    ///   generated.
    /// - Throws: `CRMError` for the first call that fails, `CancellationError`, `SchemaDiagnostic` for a snapshot that
    ///   cannot be used.
    public func verifySchema(
        _ schema: GeneratedSchema, snapshots folder: URL, policy: DiffPolicy = DiffPolicy()
    ) async throws -> SchemaDrift {
        try await LiveCheck(ZohoMetadataSource(self), policy: policy).drift(
            from: schema, snapshots: ZohoSnapshotLoader.load(directory: folder, includingSubfolders: true), named: folder.lastPathComponent)
    }
}
