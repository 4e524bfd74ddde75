// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `download_attachments`, each called once.
enum DownloadAttachmentsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("download_attachments.getDownloadAttachmentsDetails", getDownloadAttachmentsDetails),
    ]

    private static func getDownloadAttachmentsDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.downloadAttachment(user: samples.id("download_attachments.getDownloadAttachmentsDetails", "user_id"), message: "Sample", id: "Sample", name: "Sample").data())
    }
}
