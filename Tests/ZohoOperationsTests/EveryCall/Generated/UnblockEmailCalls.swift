// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `unblock_email`, each called once.
enum UnblockEmailCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("unblock_email.unblockEmail", unblockEmail),
        GeneratedCall("unblock_email.unblockEmails", unblockEmails),
    ]

    private static func unblockEmail(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.unblock(ZohoCRM.UnblockEmail.UnblockRequest(ids: [samples.id("unblock_email.unblockEmail", "ids")], unblockFields: ["Sample"])))
    }

    private static func unblockEmails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.mail.unblock(ZohoCRM.UnblockEmail.UnblockRequest(ids: [samples.id("unblock_email.unblockEmails", "ids")], unblockFields: ["Sample"])))
    }
}
