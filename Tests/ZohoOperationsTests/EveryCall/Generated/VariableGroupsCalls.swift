// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `variable_groups`, each called once.
enum VariableGroupsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("variable_groups.getVariableGroupById", getVariableGroupById),
        GeneratedCall("variable_groups.getVariableGroups", getVariableGroups),
    ]

    private static func getVariableGroupById(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variableGroups.get(samples.idOrName("variable_groups.getVariableGroupById", "id")))
    }

    private static func getVariableGroups(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variableGroups.list())
    }
}
