// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `cadences_execution`, each called once.
enum CadencesExecutionCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("cadences_execution.enrollCadences", enrollCadences),
        GeneratedCall("cadences_execution.unenrollCadences", unenrollCadences),
    ]

    private static func enrollCadences(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.cadences.enroll(ZohoCRM.CadencesExecution.CadenceEnrollment(cadencesIDs: [samples.id("cadences_execution.enrollCadences", "cadences_ids")], ids: [samples.id("cadences_execution.enrollCadences", "ids")])))
    }

    private static func unenrollCadences(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.cadences.unenroll(ZohoCRM.CadencesExecution.CadenceEnrollment(cadencesIDs: [samples.id("cadences_execution.unenrollCadences", "cadences_ids")], ids: [samples.id("cadences_execution.unenrollCadences", "ids")])))
    }
}
