// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `email_drafts`, each called once.
enum EmailDraftsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("email_drafts.createEmailDrafts", createEmailDrafts),
        GeneratedCall("email_drafts.deleteEmailDraft", deleteEmailDraft),
        GeneratedCall("email_drafts.getEmailDraft", getEmailDraft),
        GeneratedCall("email_drafts.getEmailDrafts", getEmailDrafts),
        GeneratedCall("email_drafts.updateEmailDraft", updateEmailDraft),
        GeneratedCall("email_drafts.updateEmailDrafts", updateEmailDrafts),
    ]

    private static func createEmailDrafts(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].emailDrafts.create([ZohoCRM.EmailDrafts.EmailDraft {
            $0.attachments = [ZohoCRM.EmailDrafts.Attachment(fileSize: "Sample", serviceName: "Sample")]
            $0.bcc = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
            $0.cc = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
            $0.content = "Sample"
            $0.emailOptOut = true
            $0.from = "Sample"
            $0.id = samples.id("email_drafts.createEmailDrafts", "id")
            $0.inventoryDetails = ZohoCRM.EmailDrafts.InventoryDetails(paperType: "Sample", viewType: "Sample")
            $0.replyTo = "Sample"
            $0.richText = true
            $0.scheduleDetails = ZohoCRM.EmailDrafts.ScheduleDetails(time: ZonedDateTime(secondsSince1970: 1_777_900_000))
            $0.subject = "Sample"
            $0.summary = "Sample"
            $0.template = ZohoCRM.EmailDrafts.Template(id: samples.id("email_drafts.createEmailDrafts", "id"), name: "Sample")
            $0.to = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
        }]))
    }

    private static func deleteEmailDraft(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].emailDrafts.delete(samples.id("email_drafts.deleteEmailDraft", "draft")))
    }

    private static func getEmailDraft(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].emailDrafts.get(samples.id("email_drafts.getEmailDraft", "draft")))
    }

    private static func getEmailDrafts(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].emailDrafts.list())
    }

    private static func updateEmailDraft(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].emailDrafts.update(ZohoCRM.EmailDrafts.EmailDraft {
            $0.attachments = [ZohoCRM.EmailDrafts.Attachment(fileSize: "Sample", serviceName: "Sample")]
            $0.bcc = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
            $0.cc = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
            $0.content = "Sample"
            $0.emailOptOut = true
            $0.from = "Sample"
            $0.id = samples.id("email_drafts.updateEmailDraft", "id")
            $0.inventoryDetails = ZohoCRM.EmailDrafts.InventoryDetails(paperType: "Sample", viewType: "Sample")
            $0.replyTo = "Sample"
            $0.richText = true
            $0.scheduleDetails = ZohoCRM.EmailDrafts.ScheduleDetails(time: ZonedDateTime(secondsSince1970: 1_777_900_000))
            $0.subject = "Sample"
            $0.summary = "Sample"
            $0.template = ZohoCRM.EmailDrafts.Template(id: samples.id("email_drafts.updateEmailDraft", "id"), name: "Sample")
            $0.to = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
        }, id: samples.id("email_drafts.updateEmailDraft", "draft")))
    }

    private static func updateEmailDrafts(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].emailDrafts.update([ZohoCRM.EmailDrafts.EmailDraft {
            $0.attachments = [ZohoCRM.EmailDrafts.Attachment(fileSize: "Sample", serviceName: "Sample")]
            $0.bcc = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
            $0.cc = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
            $0.content = "Sample"
            $0.emailOptOut = true
            $0.from = "Sample"
            $0.id = samples.id("email_drafts.updateEmailDrafts", "id")
            $0.inventoryDetails = ZohoCRM.EmailDrafts.InventoryDetails(paperType: "Sample", viewType: "Sample")
            $0.replyTo = "Sample"
            $0.richText = true
            $0.scheduleDetails = ZohoCRM.EmailDrafts.ScheduleDetails(time: ZonedDateTime(secondsSince1970: 1_777_900_000))
            $0.subject = "Sample"
            $0.summary = "Sample"
            $0.template = ZohoCRM.EmailDrafts.Template(id: samples.id("email_drafts.updateEmailDrafts", "id"), name: "Sample")
            $0.to = [ZohoCRM.EmailDrafts.To(email: "ada@example.com", userName: "Sample")]
        }]))
    }
}
