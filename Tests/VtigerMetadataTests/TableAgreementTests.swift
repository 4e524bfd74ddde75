import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation
import Testing
import VtigerStandardModules

@testable import CRMMetadata

/// Generated tables against the descriptions that they were generated from.
struct TableAgreementTests {
    private var described: SchemaDescription {
        get throws {
            let loaded = SnapshotLoader.load(directory: StandardOrganisation.vtigerSnapshots, vendor: .vtiger)
            if let error = loaded.errors.first { throw error }
            return loaded.schema
        }
    }

    @Test func theStandardModulesFitTheirSnapshots() throws {
        #expect(GeneratedDrift(.generated, live: try described).findings.map(\.message) == [])
    }

    /// Without the fingerprints' help nothing differs either, so that a real change is named alone.
    @Test func tablesAgreeWithTheirDescriptions() throws {
        let tables = GeneratedSchema.generated.modules.filter { $0.fingerprint != nil }.map {
            RecordSchema(
                module: $0.module, idPrefix: $0.idPrefix, spelling: $0.spelling, fields: $0.fields,
                fingerprint: SchemaFingerprint(shape: "0", cosmetic: "0"))
        }
        let findings = GeneratedDrift(GeneratedSchema(tables), live: try described).findings
        #expect(findings.filter { $0.rule.id != "drift.shape.changed" }.map { "\($0.rule.id) \($0.message)" } == [])
        #expect(findings.count == tables.count)
    }
}
