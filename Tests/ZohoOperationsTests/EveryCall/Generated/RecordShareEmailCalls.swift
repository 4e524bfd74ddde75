// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `record_share_email`, each called once.
enum RecordShareEmailCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("record_share_email.shareBulkEmails", shareBulkEmails),
        GeneratedCall("record_share_email.shareEmails", shareEmails),
        GeneratedCall("record_share_email.unShareBulkEmails", unShareBulkEmails),
        GeneratedCall("record_share_email.unShareEmails", unShareEmails),
    ]

    private static func shareBulkEmails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.mail.share([samples.id("record_share_email.shareBulkEmails", "ids")]))
    }

    private static func shareEmails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.share())
    }

    private static func unShareBulkEmails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.mail.unshare([samples.id("record_share_email.unShareBulkEmails", "ids")]))
    }

    private static func unShareEmails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.unshare())
    }
}
