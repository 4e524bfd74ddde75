// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `wizards`, each called once.
enum WizardsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("wizards.getWizardById", getWizardById),
        GeneratedCall("wizards.getWizards", getWizards),
    ]

    private static func getWizardById(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.wizards.get(samples.id("wizards.getWizardById", "wizard_id"), layout: samples.id("wizards.getWizardById", "layout_id")))
    }

    private static func getWizards(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.wizards.list())
    }
}
