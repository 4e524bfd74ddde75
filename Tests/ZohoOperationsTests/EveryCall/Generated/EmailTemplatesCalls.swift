// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `email_templates`, each called once.
enum EmailTemplatesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("email_templates.getEmailTemplate", getEmailTemplate),
        GeneratedCall("email_templates.getEmailTemplates", getEmailTemplates),
    ]

    private static func getEmailTemplate(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.emailTemplates.get(samples.id("email_templates.getEmailTemplate", "template")))
    }

    private static func getEmailTemplates(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.emailTemplates.list(module: "Leads", category: "Sample", sortBy: "Sample", sortOrder: "asc", filters: "Sample"))
    }
}
