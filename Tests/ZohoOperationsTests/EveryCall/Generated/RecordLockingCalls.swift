// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `record_locking`, each called once.
enum RecordLockingCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("record_locking.getRecordLockingInformation", getRecordLockingInformation),
    ]

    private static func getRecordLockingInformation(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].locks.get(samples.id("record_locking.getRecordLockingInformation", "lock_id"), fields: ["Sample"]))
    }
}
