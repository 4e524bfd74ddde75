// What the article “When the organisation changes” shows; its lines are looked for here.
import ZohoMetadata
import ZohoStandardModules

struct SchemaHasDrifted: Error { let drift: SchemaDrift }

func checkSchema(of zoho: ZohoCRM) async throws {
    let drift = try await zoho.verifySchema(.generated)
    for finding in drift.findings { print("\(finding.severity.rawValue): \(finding.message)") }
    if drift.isBreaking { throw SchemaHasDrifted(drift: drift) }
}

func warnOfDrift(_ zoho: ZohoCRM) {
    #if DEBUG
    Task {
        guard let drift = try? await zoho.verifySchema(.generated), !drift.isEmpty else { return }
        print("The organisation has changed since the bindings were generated; run crm pull.\n\(drift)")
    }
    #endif
}
