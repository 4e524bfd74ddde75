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
        let marked = Set(schema.modules.filter { $0.fingerprint != nil }.map(\.module))
        let live = try await LiveSchema.fetch(self, modules: marked)
        let checked = marked.subtracting(live.hidden)
        let check = GeneratedDrift(GeneratedSchema(schema.modules.filter { checked.contains($0.module) }), live: live.schema)
        return SchemaDrift(
            result: DiffResult(
                findings: policy.apply(to: check.findings, today: .today), from: check.before, to: live.schema,
                beforeName: "generated code", afterName: "live", failOn: policy.failOn),
            modules: checked.sorted(), unchecked: Set(schema.modules.map(\.module)).subtracting(checked).sorted(), calls: live.calls)
    }

    /// The same with the snapshots that the bindings were generated from: every difference is named, at its line.
    /// - Parameter snapshots: a folder as `crm pull` writes it; those of its modules are compared that are
    ///   generated.
    /// - Throws: `CRMError` for the first call that fails, `CancellationError`, `SchemaDiagnostic` for a snapshot that
    ///   cannot be used.
    public func verifySchema(
        _ schema: GeneratedSchema, snapshots folder: URL, policy: DiffPolicy = DiffPolicy()
    ) async throws -> SchemaDrift {
        let loaded = ZohoSnapshotLoader.load(directory: folder, includingSubfolders: true)
        if let error = loaded.errors.first { throw error }
        let generated = Set(schema.modules.map(\.module))
        let wanted = loaded.schema.pulledModules.intersection(generated)
        let live = try await LiveSchema.fetch(self, modules: wanted)
        let known = wanted.subtracting(live.hidden)
        return SchemaDrift(
            result: DiffResult(
                from: loaded.schema.only(known), to: live.schema.only(known).limited(to: loaded.schema),
                beforeName: folder.lastPathComponent, afterName: "live", policy: policy, today: .today),
            modules: known.sorted(), unchecked: generated.subtracting(known).sorted(), calls: live.calls)
    }
}

extension CalendarDate {
    /// The day here, as expiry dates of policies mean it.
    fileprivate static var today: CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? CalendarDate(daysSince1970: 0)
    }
}
