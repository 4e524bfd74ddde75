// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `appointment_preference`, each called once.
enum AppointmentPreferenceCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("appointment_preference.getAppointmentPreference", getAppointmentPreference),
        GeneratedCall("appointment_preference.updateAppointmentPreference", updateAppointmentPreference),
    ]

    private static func getAppointmentPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.appointmentPreferences.get(include: "Sample"))
    }

    private static func updateAppointmentPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.appointmentPreferences.update(ZohoCRM.AppointmentPreference.AppointmentPreference(allowBookingOutsideBusinesshours: true, allowBookingOutsideServiceAvailability: true, dealRecordConfiguration: ZohoCRM.AppointmentPreference.DealRecordConfiguration(id: samples.id("appointment_preference.updateAppointmentPreference", "id")), showJobSheet: true, whenAppointmentCompleted: "do_not_create_deal", whenDurationExceeds: "Sample")))
    }
}
