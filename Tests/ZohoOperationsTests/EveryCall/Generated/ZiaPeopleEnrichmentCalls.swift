// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `zia_people_enrichment`, each called once.
enum ZiaPeopleEnrichmentCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("zia_people_enrichment.createZiaPeopleEnrichment", createZiaPeopleEnrichment),
        GeneratedCall("zia_people_enrichment.getZiaPeopleEnrichment", getZiaPeopleEnrichment),
        GeneratedCall("zia_people_enrichment.getZiaPeopleEnrichments", getZiaPeopleEnrichments),
    ]

    private static func createZiaPeopleEnrichment(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.zia.peopleEnrichment.create(ZohoCRM.ZiaPeopleEnrichment.PeopleEnrichment(enrichBasedOn: ZohoCRM.ZiaPeopleEnrichment.EnrichmentBasis(email: "ada@example.com", name: "Sample"), enrichedData: ZohoCRM.ZiaPeopleEnrichment.EnrichedData {
                $0.designation = "Sample"
                $0.educations = [["key": "value"]]
                $0.firstName = "Sample"
                $0.gender = "Sample"
                $0.id = samples.id("zia_people_enrichment.createZiaPeopleEnrichment", "id")
                $0.interests = [["key": "value"]]
                $0.lastName = "Sample"
                $0.middleName = "Sample"
                $0.name = "Sample"
                $0.otherContacts = ["Sample"]
                $0.primaryContact = "Sample"
                $0.primaryEmail = "ada@example.com"
                $0.secondaryContact = "Sample"
                $0.skills = [["key": "value"]]
                $0.website = "Sample"
            }, id: samples.id("zia_people_enrichment.createZiaPeopleEnrichment", "id"), status: "Sample"), module: "Leads", record: samples.id("zia_people_enrichment.createZiaPeopleEnrichment", "record_id")))
    }

    private static func getZiaPeopleEnrichment(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.zia.peopleEnrichment.get(samples.id("zia_people_enrichment.getZiaPeopleEnrichment", "zia_people_enrichment_id")))
    }

    private static func getZiaPeopleEnrichments(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.zia.peopleEnrichment.list(status: "COMPLETED", sortOrder: "asc", sortBy: "Sample", perPage: 1, count: 1, limit: 5) { samples.take(item) }
    }
}
