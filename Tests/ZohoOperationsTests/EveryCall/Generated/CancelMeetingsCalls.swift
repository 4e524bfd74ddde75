// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `cancel_meetings`, each called once.
enum CancelMeetingsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("cancel_meetings.cancelMeetings", cancelMeetings),
    ]

    private static func cancelMeetings(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.meetings.cancel(ZohoCRM.CancelMeetings.Cancellation(sendCancellingMail: true), event: samples.id("cancel_meetings.cancelMeetings", "event")))
    }
}
