// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `related_records`, each called once.
enum RelatedRecordsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("related_records.deleteRelatedRecordUsingExternalId", deleteRelatedRecordUsingExternalId),
        GeneratedCall("related_records.deleteRelatedRecordsUsingExternalId", deleteRelatedRecordsUsingExternalId),
        GeneratedCall("related_records.delinkRecord", delinkRecord),
        GeneratedCall("related_records.getDeletedParentRecordsRelatedRecord", getDeletedParentRecordsRelatedRecord),
        GeneratedCall("related_records.getRelatedRecord", getRelatedRecord),
        GeneratedCall("related_records.getRelatedRecordUsingExternalId", getRelatedRecordUsingExternalId),
        GeneratedCall("related_records.getRelatedRecordsUsingExternalId", getRelatedRecordsUsingExternalId),
        GeneratedCall("related_records.updateRelatedRecord", updateRelatedRecord),
        GeneratedCall("related_records.updateRelatedRecordUsingExternalId", updateRelatedRecordUsingExternalId),
        GeneratedCall("related_records.updateRelatedRecordsUsingExternalId", updateRelatedRecordsUsingExternalId),
    ]

    private static func deleteRelatedRecordUsingExternalId(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.relatedRecords.unlinkOneByExternalID(externalID: samples.text("related_records.deleteRelatedRecordUsingExternalId", "external_value"), list: samples.text("related_records.deleteRelatedRecordUsingExternalId", "related_list_api_name"), itemExternalID: samples.text("related_records.deleteRelatedRecordUsingExternalId", "external_field_value"), externalFields: "Sample"))
    }

    private static func deleteRelatedRecordsUsingExternalId(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.relatedRecords.unlinkByExternalID(externalID: samples.text("related_records.deleteRelatedRecordsUsingExternalId", "external_value"), list: samples.text("related_records.deleteRelatedRecordsUsingExternalId", "related_list_api_name"), externalFields: "Sample", ids: [samples.id("related_records.deleteRelatedRecordsUsingExternalId", "ids")]))
    }

    private static func delinkRecord(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].relatedRecords.unlink(list: samples.text("related_records.delinkRecord", "related_list_api_name"), item: samples.id("related_records.delinkRecord", "related_record_id"), externalFields: "Sample"))
    }

    private static func getDeletedParentRecordsRelatedRecord(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.leads.relatedRecords.listOfDeleted(record: samples.id("related_records.getDeletedParentRecordsRelatedRecord", "record_id"), list: samples.text("related_records.getDeletedParentRecordsRelatedRecord", "related_list_api_name"), fields: ["Sample"], perPage: 1, ids: [samples.id("related_records.getDeletedParentRecordsRelatedRecord", "ids")], limit: 5) { samples.take(item) }
    }

    private static func getRelatedRecord(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].relatedRecords.get(list: samples.text("related_records.getRelatedRecord", "related_list_api_name"), item: samples.id("related_records.getRelatedRecord", "related_record_id"), fields: ["Sample"], modifiedSince: ZonedDateTime(secondsSince1970: 1_777_900_000), externalFields: "Sample"))
    }

    private static func getRelatedRecordUsingExternalId(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.relatedRecords.getByExternalID(externalID: samples.text("related_records.getRelatedRecordUsingExternalId", "external_value"), list: samples.text("related_records.getRelatedRecordUsingExternalId", "related_list_api_name"), itemExternalID: samples.text("related_records.getRelatedRecordUsingExternalId", "external_field_value"), externalFields: "Sample", fields: ["Sample"], modifiedSince: ZonedDateTime(secondsSince1970: 1_777_900_000)))
    }

    private static func getRelatedRecordsUsingExternalId(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.leads.relatedRecords.listByExternalID(externalID: samples.text("related_records.getRelatedRecordsUsingExternalId", "external_value"), list: samples.text("related_records.getRelatedRecordsUsingExternalId", "related_list_api_name"), fields: ["Sample"], externalFields: "Sample", perPage: 1, modifiedSince: ZonedDateTime(secondsSince1970: 1_777_900_000), ids: [samples.id("related_records.getRelatedRecordsUsingExternalId", "ids")], limit: 5) { samples.take(item) }
    }

    private static func updateRelatedRecord(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].relatedRecords.update(ZohoCRM.RecordShapes.Record(tag: [ZohoCRM.Tags.Tag(name: "Sample", colorCode: "#57B1FD", id: samples.id("related_records.updateRelatedRecord", "id"))], id: samples.id("related_records.updateRelatedRecord", "id"), name: "Sample"), list: samples.text("related_records.updateRelatedRecord", "related_list_api_name"), item: samples.id("related_records.updateRelatedRecord", "related_record_id"), externalFields: "Sample"))
    }

    private static func updateRelatedRecordUsingExternalId(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.relatedRecords.updateByExternalID(ZohoCRM.RecordShapes.Record(tag: [ZohoCRM.Tags.Tag(name: "Sample", colorCode: "#57B1FD", id: samples.id("related_records.updateRelatedRecordUsingExternalId", "id"))], id: samples.id("related_records.updateRelatedRecordUsingExternalId", "id"), name: "Sample"), externalID: samples.text("related_records.updateRelatedRecordUsingExternalId", "external_value"), list: samples.text("related_records.updateRelatedRecordUsingExternalId", "related_list_api_name"), itemExternalID: samples.text("related_records.updateRelatedRecordUsingExternalId", "external_field_value"), externalFields: "Sample"))
    }

    private static func updateRelatedRecordsUsingExternalId(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.relatedRecords.linkByExternalID([ZohoCRM.RecordShapes.Record(tag: [ZohoCRM.Tags.Tag(name: "Sample", colorCode: "#57B1FD", id: samples.id("related_records.updateRelatedRecordsUsingExternalId", "id"))], id: samples.id("related_records.updateRelatedRecordsUsingExternalId", "id"), name: "Sample")], externalID: samples.text("related_records.updateRelatedRecordsUsingExternalId", "external_value"), list: samples.text("related_records.updateRelatedRecordsUsingExternalId", "related_list_api_name"), externalFields: "Sample"))
    }
}
