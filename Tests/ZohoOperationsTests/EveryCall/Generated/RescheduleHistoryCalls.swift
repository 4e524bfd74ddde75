// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `reschedule_history`, each called once.
enum RescheduleHistoryCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("reschedule_history.addAppointmentsRescheduledHistory", addAppointmentsRescheduledHistory),
        GeneratedCall("reschedule_history.deleteAppointmentsRescheduledHistory", deleteAppointmentsRescheduledHistory),
        GeneratedCall("reschedule_history.getAppointmentRescheduledHistory", getAppointmentRescheduledHistory),
        GeneratedCall("reschedule_history.getAppointmentsRescheduledHistory", getAppointmentsRescheduledHistory),
        GeneratedCall("reschedule_history.updateAppointmentRescheduledHistory", updateAppointmentRescheduledHistory),
        GeneratedCall("reschedule_history.updateAppointmentsRescheduledHistory", updateAppointmentsRescheduledHistory),
    ]

    private static func addAppointmentsRescheduledHistory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.appointments.rescheduleHistory.create([ZohoCRM.RescheduleHistory.RescheduledAppointment {
            $0.approval = ZohoCRM.RescheduleHistory.Approval(approve: true, delegate: true, reject: true, resubmit: true)
            $0.approvalState = "Sample"
            $0.approved = true
            $0.canvasID = samples.id("reschedule_history.addAppointmentsRescheduledHistory", "$canvas_id")
            $0.currencySymbol = "Sample"
            $0.editable = true
            $0.inMerge = true
            $0.orchestration = true
            $0.processFlow = true
            $0.review = true
            $0.reviewProcess = true
            $0.sharingPermission = "Sample"
            $0.state = "Sample"
            $0.ziaVisions = true
            $0.appointmentName = ZohoCRM.RescheduleHistory.Appointment(id: samples.id("reschedule_history.addAppointmentsRescheduledHistory", "id"), name: "Sample")
            $0.name = "Sample"
            $0.rescheduleNote = "Sample"
            $0.rescheduleReason = "Sample"
            $0.rescheduledBy = ZohoCRM.RescheduleHistory.User(email: "ada@example.com", id: samples.id("reschedule_history.addAppointmentsRescheduledHistory", "id"), name: "Sample")
            $0.rescheduledFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.rescheduledTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.rescheduledTo = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.id = samples.id("reschedule_history.addAppointmentsRescheduledHistory", "id")
        }]))
    }

    private static func deleteAppointmentsRescheduledHistory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.appointments.rescheduleHistory.delete(samples.id("reschedule_history.deleteAppointmentsRescheduledHistory", "id")))
    }

    private static func getAppointmentRescheduledHistory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.appointments.rescheduleHistory.get(samples.id("reschedule_history.getAppointmentRescheduledHistory", "id"), fields: ["Sample"]))
    }

    private static func getAppointmentsRescheduledHistory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.appointments.rescheduleHistory.list(fields: ["Sample"], perPage: 1, sortOrder: "asc", sortBy: "Sample", ids: [samples.id("reschedule_history.getAppointmentsRescheduledHistory", "ids")], limit: 5) { samples.take(item) }
    }

    private static func updateAppointmentRescheduledHistory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.appointments.rescheduleHistory.update(ZohoCRM.RescheduleHistory.RescheduledAppointment {
            $0.approval = ZohoCRM.RescheduleHistory.Approval(approve: true, delegate: true, reject: true, resubmit: true)
            $0.approvalState = "Sample"
            $0.approved = true
            $0.canvasID = samples.id("reschedule_history.updateAppointmentRescheduledHistory", "$canvas_id")
            $0.currencySymbol = "Sample"
            $0.editable = true
            $0.inMerge = true
            $0.orchestration = true
            $0.processFlow = true
            $0.review = true
            $0.reviewProcess = true
            $0.sharingPermission = "Sample"
            $0.state = "Sample"
            $0.ziaVisions = true
            $0.appointmentName = ZohoCRM.RescheduleHistory.Appointment(id: samples.id("reschedule_history.updateAppointmentRescheduledHistory", "id"), name: "Sample")
            $0.name = "Sample"
            $0.rescheduleNote = "Sample"
            $0.rescheduleReason = "Sample"
            $0.rescheduledBy = ZohoCRM.RescheduleHistory.User(email: "ada@example.com", id: samples.id("reschedule_history.updateAppointmentRescheduledHistory", "id"), name: "Sample")
            $0.rescheduledFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.rescheduledTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.rescheduledTo = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.id = samples.id("reschedule_history.updateAppointmentRescheduledHistory", "id")
        }, id: samples.id("reschedule_history.updateAppointmentRescheduledHistory", "id")))
    }

    private static func updateAppointmentsRescheduledHistory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.appointments.rescheduleHistory.update([ZohoCRM.RescheduleHistory.RescheduledAppointment {
            $0.approval = ZohoCRM.RescheduleHistory.Approval(approve: true, delegate: true, reject: true, resubmit: true)
            $0.approvalState = "Sample"
            $0.approved = true
            $0.canvasID = samples.id("reschedule_history.updateAppointmentsRescheduledHistory", "$canvas_id")
            $0.currencySymbol = "Sample"
            $0.editable = true
            $0.inMerge = true
            $0.orchestration = true
            $0.processFlow = true
            $0.review = true
            $0.reviewProcess = true
            $0.sharingPermission = "Sample"
            $0.state = "Sample"
            $0.ziaVisions = true
            $0.appointmentName = ZohoCRM.RescheduleHistory.Appointment(id: samples.id("reschedule_history.updateAppointmentsRescheduledHistory", "id"), name: "Sample")
            $0.name = "Sample"
            $0.rescheduleNote = "Sample"
            $0.rescheduleReason = "Sample"
            $0.rescheduledBy = ZohoCRM.RescheduleHistory.User(email: "ada@example.com", id: samples.id("reschedule_history.updateAppointmentsRescheduledHistory", "id"), name: "Sample")
            $0.rescheduledFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.rescheduledTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.rescheduledTo = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.id = samples.id("reschedule_history.updateAppointmentsRescheduledHistory", "id")
        }]))
    }
}
