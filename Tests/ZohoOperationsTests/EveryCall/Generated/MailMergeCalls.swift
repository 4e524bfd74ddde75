// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `mail_merge`, each called once.
enum MailMergeCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("mail_merge.downloadMailMerge", downloadMailMerge),
        GeneratedCall("mail_merge.sendMailMerge", sendMailMerge),
        GeneratedCall("mail_merge.signMailMerge", signMailMerge),
    ]

    private static func downloadMailMerge(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mailMerge.download(ZohoCRM.MailMerge.DownloadMailMerge(mailMergeTemplate: ZohoCRM.MailMerge.MailMergeTemplate(id: samples.id("mail_merge.downloadMailMerge", "id"), name: "Sample"), fileName: "Sample", outputFormat: "pdf", password: "Sample")).data())
    }

    private static func sendMailMerge(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mailMerge.send(ZohoCRM.MailMerge.MailMerge(mailMergeTemplate: ZohoCRM.MailMerge.MailMergeTemplate(id: samples.id("mail_merge.sendMailMerge", "id"), name: "Sample"), attachmentName: "Sample", bccEmail: [ZohoCRM.MailMerge.Address(type: "Sample", value: "Sample")], ccEmail: [ZohoCRM.MailMerge.Address(type: "Sample", value: "Sample")], fromAddress: ZohoCRM.MailMerge.Address(type: "Sample", value: "Sample"), message: "Sample", subject: "Sample", toAddress: [ZohoCRM.MailMerge.Address(type: "Sample", value: "Sample")], type: "Sample")))
    }

    private static func signMailMerge(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].mailMerge.sign(ZohoCRM.MailMerge.SignMailMerge(mailMergeTemplate: ZohoCRM.MailMerge.MailMergeTemplate(id: samples.id("mail_merge.signMailMerge", "id"), name: "Sample"), fileName: "Sample", signInOrder: true, signers: [ZohoCRM.MailMerge.Signer(actionType: "approve", recipientName: "Sample")])))
    }
}
