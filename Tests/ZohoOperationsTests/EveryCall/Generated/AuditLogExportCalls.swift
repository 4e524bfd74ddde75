// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `audit_log_export`, each called once.
enum AuditLogExportCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("audit_log_export.createAuditLogExport", createAuditLogExport),
        GeneratedCall("audit_log_export.downloadExportAuditLogResult", downloadExportAuditLogResult),
        GeneratedCall("audit_log_export.getExportedAuditLog", getExportedAuditLog),
        GeneratedCall("audit_log_export.getExportedAuditlogs", getExportedAuditlogs),
    ]

    private static func createAuditLogExport(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.auditLogExports.start(ZohoCRM.AuditLogExport.AuditLogExport(criteria: ZohoCRM.AuditLogExport.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), downloadLinks: ["https://example.com/plan"], expiryDate: ZonedDateTime(secondsSince1970: 1_777_900_000), id: samples.id("audit_log_export.createAuditLogExport", "id"), jobEndTime: ZonedDateTime(secondsSince1970: 1_777_900_000), jobStartTime: ZonedDateTime(secondsSince1970: 1_777_900_000), status: "Sample")))
    }

    private static func downloadExportAuditLogResult(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.auditLogExports.download(url: samples.text("audit_log_export.downloadExportAuditLogResult", "download_url")).data())
    }

    private static func getExportedAuditLog(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.auditLogExports.get(samples.id("audit_log_export.getExportedAuditLog", "id")))
    }

    private static func getExportedAuditlogs(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.auditLogExports.list())
    }
}
