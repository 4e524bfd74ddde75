// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `unsubscribe_links`, each called once.
enum UnsubscribeLinksCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("unsubscribe_links.createUnsubscribeLink", createUnsubscribeLink),
        GeneratedCall("unsubscribe_links.deleteUnsubscribeLink", deleteUnsubscribeLink),
        GeneratedCall("unsubscribe_links.getAssociatedUnsubscribeLinks", getAssociatedUnsubscribeLinks),
        GeneratedCall("unsubscribe_links.getUnsubscribeLink", getUnsubscribeLink),
        GeneratedCall("unsubscribe_links.getUnsubscribeLinks", getUnsubscribeLinks),
        GeneratedCall("unsubscribe_links.updateUnsubscribeLink", updateUnsubscribeLink),
        GeneratedCall("unsubscribe_links.updateUnsubscribeLinks", updateUnsubscribeLinks),
    ]

    private static func createUnsubscribeLink(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.create(ZohoCRM.UnsubscribeLinks.UnsubscribeLink(actionOnUnsubscribe: "Sample", customLocationURL: "https://example.com/plan", id: samples.id("unsubscribe_links.createUnsubscribeLink", "id"), landingURL: "https://example.com/plan", locationURLType: "https://example.com/plan", name: "Sample", pageType: "standard", standardPageMessage: "Sample", submissionActionType: "redirect", submissionMessage: "Sample", submissionRedirectURL: "https://example.com/plan")))
    }

    private static func deleteUnsubscribeLink(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.delete(samples.id("unsubscribe_links.deleteUnsubscribeLink", "id")))
    }

    private static func getAssociatedUnsubscribeLinks(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.associations())
    }

    private static func getUnsubscribeLink(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.get(samples.id("unsubscribe_links.getUnsubscribeLink", "id")))
    }

    private static func getUnsubscribeLinks(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.list())
    }

    private static func updateUnsubscribeLink(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.update(ZohoCRM.UnsubscribeLinks.UnsubscribeLink(actionOnUnsubscribe: "Sample", customLocationURL: "https://example.com/plan", id: samples.id("unsubscribe_links.updateUnsubscribeLink", "id"), landingURL: "https://example.com/plan", locationURLType: "https://example.com/plan", name: "Sample", pageType: "standard", standardPageMessage: "Sample", submissionActionType: "redirect", submissionMessage: "Sample", submissionRedirectURL: "https://example.com/plan"), id: samples.id("unsubscribe_links.updateUnsubscribeLink", "id")))
    }

    private static func updateUnsubscribeLinks(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.unsubscribeLinks.update([ZohoCRM.UnsubscribeLinks.UnsubscribeLink(actionOnUnsubscribe: "Sample", customLocationURL: "https://example.com/plan", id: samples.id("unsubscribe_links.updateUnsubscribeLinks", "id"), landingURL: "https://example.com/plan", locationURLType: "https://example.com/plan", name: "Sample", pageType: "standard", standardPageMessage: "Sample", submissionActionType: "redirect", submissionMessage: "Sample", submissionRedirectURL: "https://example.com/plan")]))
    }
}
