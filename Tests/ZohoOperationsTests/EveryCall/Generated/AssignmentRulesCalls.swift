// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `assignment_rules`, each called once.
enum AssignmentRulesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("assignment_rules.getAssignmentRule", getAssignmentRule),
        GeneratedCall("assignment_rules.getAssignmentRules", getAssignmentRules),
    ]

    private static func getAssignmentRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.assignmentRules.get(samples.id("assignment_rules.getAssignmentRule", "id"), module: "Leads"))
    }

    private static func getAssignmentRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.assignmentRules.list(module: "Leads"))
    }
}
