import CRMSchema
import Foundation
import RecordCore
import SchemaDiff

/// Compares an organisation, as it is now, with what an app's bindings were generated from, whoever the vendor is.
package struct LiveCheck: Sendable {
    private let source: any MetadataSource
    private let policy: DiffPolicy

    package init(_ source: any MetadataSource, policy: DiffPolicy) {
        self.source = source
        self.policy = policy
    }

    /// Against generated tables alone.
    /// - Throws: the error of the first call that fails, `CancellationError`.
    package func drift(from schema: GeneratedSchema) async throws -> SchemaDrift {
        let marked = Set(schema.modules.filter { $0.fingerprint != nil }.map(\.module))
        let live = try await LiveSchema.fetch(source, modules: marked)
        let checked = marked.subtracting(live.hidden)
        let check = GeneratedDrift(GeneratedSchema(schema.modules.filter { checked.contains($0.module) }), live: live.schema)
        return SchemaDrift(
            result: DiffResult(
                findings: policy.apply(to: check.findings, today: .today), from: check.before, to: live.schema,
                beforeName: "generated code", afterName: "live", failOn: policy.failOn),
            modules: checked.sorted(), unchecked: Set(schema.modules.map(\.module)).subtracting(checked).sorted(), calls: live.calls)
    }

    /// Against the snapshots that the tables were generated from: every difference is named, at its line.
    /// - Parameters:
    ///   - loaded: those snapshots.
    ///   - name: of their folder.
    /// - Throws: the first error in the snapshots, the error of the first call that fails, `CancellationError`.
    package func drift(from schema: GeneratedSchema, snapshots loaded: LoadedSchema, named name: String) async throws -> SchemaDrift {
        if let error = loaded.errors.first { throw error }
        let generated = Set(schema.modules.map(\.module))
        let wanted = loaded.schema.pulledModules.intersection(generated)
        let live = try await LiveSchema.fetch(source, modules: wanted)
        let known = wanted.subtracting(live.hidden)
        return SchemaDrift(
            result: DiffResult(
                from: loaded.schema.only(known), to: live.schema.only(known).limited(to: loaded.schema),
                beforeName: name, afterName: "live", policy: policy, today: .today),
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
