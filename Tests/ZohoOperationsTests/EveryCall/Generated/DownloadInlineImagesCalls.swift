// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `download_inline_images`, each called once.
enum DownloadInlineImagesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("download_inline_images.getDownloadInlineImages", getDownloadInlineImages),
    ]

    private static func getDownloadInlineImages(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mail.downloadInlineImage(user: samples.id("download_inline_images.getDownloadInlineImages", "user_id"), message: "Sample", id: "Sample").data())
    }
}
