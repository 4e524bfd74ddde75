// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `email_compose`, each called once.
enum EmailComposeCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("email_compose.getEmailComposerDefaultSettings", getEmailComposerDefaultSettings),
        GeneratedCall("email_compose.updateEmailComposerDefaultSettings", updateEmailComposerDefaultSettings),
    ]

    private static func getEmailComposerDefaultSettings(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.emailComposer.get(type: "default"))
    }

    private static func updateEmailComposerDefaultSettings(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.emailComposer.update([ZohoCRM.EmailCompose.ComposerSettings(defaultFromAddress: ZohoCRM.EmailCompose.DefaultFromAddress(email: "ada@example.com", type: "org_email"), defaultReplytoAddress: ZohoCRM.EmailCompose.DefaultReplyAddress(email: "ada@example.com", type: "org_email"), font: ZohoCRM.EmailCompose.Font(family: "Sample", size: 1), type: "default")]))
    }
}
