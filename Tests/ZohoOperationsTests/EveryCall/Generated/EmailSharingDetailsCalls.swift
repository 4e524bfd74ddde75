// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `email_sharing_details`, each called once.
enum EmailSharingDetailsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("email_sharing_details.getEmailSharingDetails", getEmailSharingDetails),
    ]

    private static func getEmailSharingDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.sharing())
    }
}
