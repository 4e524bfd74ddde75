// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `associate_email`, each called once.
enum AssociateEmailCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("associate_email.associate", associate),
        GeneratedCall("associate_email.emailAvailable", emailAvailable),
    ]

    private static func associate(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.associate([ZohoCRM.AssociateEmail.AssociateEmail(attachments: [ZohoCRM.AssociateEmail.Attachment(id: samples.id("associate_email.associate", "id"))], bcc: [ZohoCRM.Common.To(email: "ada@example.com", userName: "Sample")], cc: [ZohoCRM.Common.To(email: "ada@example.com", userName: "Sample")], content: "Sample", dateTime: ZonedDateTime(secondsSince1970: 1_777_900_000), from: ZohoCRM.Common.From(email: "ada@example.com", userName: "Sample"), linkedRecord: ZohoCRM.AssociateEmail.LinkedRecord(id: samples.id("associate_email.associate", "id")), mailFormat: "html", originalMessageID: "Sample", sent: true, subject: "Sample", to: [ZohoCRM.Common.To(email: "ada@example.com", userName: "Sample")])]))
    }

    private static func emailAvailable(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.mail.isAvailable(originalMessageID: "Sample"))
    }
}
