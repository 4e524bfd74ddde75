// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `bulk_write`, each called once.
enum BulkWriteCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("bulk_write.createBulkWriteJob", createBulkWriteJob),
        GeneratedCall("bulk_write.downloadBulkWriteResult", downloadBulkWriteResult),
        GeneratedCall("bulk_write.getBulkWriteJobDetails", getBulkWriteJobDetails),
        GeneratedCall("bulk_write.uploadFile", uploadFile),
    ]

    private static func createBulkWriteJob(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkWrite.start(ZohoCRM.BulkWrite.WriteRequest(operation: "upsert", resource: [ZohoCRM.BulkWrite.Resource(fileID: "Sample", module: ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("bulk_write.createBulkWriteJob", "id"), module: "Sample", moduleName: "Sample"), type: "Sample", code: "Sample", fileNames: ["Sample"], findBy: "Sample", ignoreEmpty: true, status: "COMPLETED")], callback: ZohoCRM.BulkWrite.Callback(method: "Sample", url: "https://example.com/plan"), characterEncoding: "Sample", ignoreEmpty: true)))
    }

    private static func downloadBulkWriteResult(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkWrite.download(url: samples.text("bulk_write.downloadBulkWriteResult", "download_url")).data())
    }

    private static func getBulkWriteJobDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkWrite.job(samples.id("bulk_write.getBulkWriteJobDetails", "job_id")))
    }

    private static func uploadFile(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkWrite.upload(samples.file("bulk_write.uploadFile"), feature: "bulk-write", organisation: "Sample", progress: { _ in }))
    }
}
