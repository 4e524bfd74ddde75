// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `bulk_read`, each called once.
enum BulkReadCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("bulk_read.createBulkReadJob", createBulkReadJob),
        GeneratedCall("bulk_read.downloadResult", downloadResult),
        GeneratedCall("bulk_read.getBulkReadJobDetails", getBulkReadJobDetails),
    ]

    private static func createBulkReadJob(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkRead.start(ZohoCRM.BulkRead.ReadRequest(query: ZohoCRM.BulkRead.Query(module: ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("bulk_read.createBulkReadJob", "id"), module: "Sample", moduleName: "Sample"), cvid: samples.id("bulk_read.createBulkReadJob", "cvid"), fields: ["Sample"], fileType: "Sample", page: 1, pageToken: "Sample"), callback: ZohoCRM.BulkRead.Callback(method: "Sample", url: "https://example.com/plan"), fileType: "csv")))
    }

    private static func downloadResult(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkRead.download(samples.id("bulk_read.downloadResult", "job_id")).data())
    }

    private static func getBulkReadJobDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.bulkRead.job(samples.id("bulk_read.getBulkReadJobDetails", "job_id")))
    }
}
