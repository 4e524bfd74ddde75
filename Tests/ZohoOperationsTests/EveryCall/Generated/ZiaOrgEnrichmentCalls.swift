// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `zia_org_enrichment`, each called once.
enum ZiaOrgEnrichmentCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("zia_org_enrichment.createZiaOrgEnrichment", createZiaOrgEnrichment),
        GeneratedCall("zia_org_enrichment.getZiaOrgEnrichment", getZiaOrgEnrichment),
        GeneratedCall("zia_org_enrichment.getZiaOrgEnrichments", getZiaOrgEnrichments),
    ]

    private static func createZiaOrgEnrichment(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.zia.organisationEnrichment.create(ZohoCRM.ZiaOrgEnrichment.OrganisationEnrichment(enrichBasedOn: ZohoCRM.ZiaOrgEnrichment.EnrichmentBasis(email: "ada@example.com", name: "Sample", website: "Sample"), enrichedData: ZohoCRM.ZiaOrgEnrichment.EnrichedData {
                $0.businessModel = ["Sample"]
                $0.ceo = "Sample"
                $0.foundingYear = "Sample"
                $0.id = samples.id("zia_org_enrichment.createZiaOrgEnrichment", "id")
                $0.logo = "Sample"
                $0.name = "Sample"
                $0.noOfEmployees = "Sample"
                $0.orgStatus = "Sample"
                $0.orgType = "Sample"
                $0.otherContacts = ["Sample"]
                $0.otherEmails = ["ada@example.com"]
                $0.primaryContact = "Sample"
                $0.primaryEmail = "ada@example.com"
                $0.revenue = "Sample"
                $0.secondaryContact = "Sample"
                $0.secondaryEmail = "ada@example.com"
                $0.signIn = "Sample"
                $0.signUp = "Sample"
                $0.technoGraphicData = "Sample"
                $0.territoryList = ["Sample"]
                $0.website = "Sample"
                $0.yearsInIndustry = "Sample"
            }, id: samples.id("zia_org_enrichment.createZiaOrgEnrichment", "id"), status: "Sample"), module: "Leads", record: samples.id("zia_org_enrichment.createZiaOrgEnrichment", "record_id")))
    }

    private static func getZiaOrgEnrichment(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.zia.organisationEnrichment.get(samples.id("zia_org_enrichment.getZiaOrgEnrichment", "zia_org_enrichment_id")))
    }

    private static func getZiaOrgEnrichments(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.zia.organisationEnrichment.list(status: "COMPLETED", sortOrder: "asc", sortBy: "Sample", perPage: 1, limit: 5) { samples.take(item) }
    }
}
