// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `notifications`, each called once.
enum NotificationsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("notifications.deleteNotification", deleteNotification),
        GeneratedCall("notifications.disableNotification", disableNotification),
        GeneratedCall("notifications.enableNotifications", enableNotifications),
        GeneratedCall("notifications.getNotifications", getNotifications),
        GeneratedCall("notifications.updateNotifications", updateNotifications),
    ]

    private static func deleteNotification(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.notifications.delete(channels: [samples.id("notifications.deleteNotification", "channel_ids")]))
    }

    private static func disableNotification(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.notifications.disable([ZohoCRM.Notifications.Notification(channelID: samples.id("notifications.disableNotification", "channel_id")) {
            $0.deleteEvents = true
            $0.channelExpiry = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.events = ["Sample"]
            $0.fields = ["key": "value"]
            $0.notificationCondition = [ZohoCRM.Notifications.NotificationCondition(type: "Sample")]
            $0.notifyOnRelatedAction = true
            $0.notifyURL = "https://example.com/plan"
            $0.resourceID = samples.id("notifications.disableNotification", "resource_id")
            $0.resourceName = "Sample"
            $0.resourceUri = "Sample"
            $0.returnAffectedFieldValues = true
            $0.token = "Sample"
        }]))
    }

    private static func enableNotifications(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.notifications.enable([ZohoCRM.Notifications.Notification(channelID: samples.id("notifications.enableNotifications", "channel_id")) {
            $0.deleteEvents = true
            $0.channelExpiry = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.events = ["Sample"]
            $0.fields = ["key": "value"]
            $0.notificationCondition = [ZohoCRM.Notifications.NotificationCondition(type: "Sample")]
            $0.notifyOnRelatedAction = true
            $0.notifyURL = "https://example.com/plan"
            $0.resourceID = samples.id("notifications.enableNotifications", "resource_id")
            $0.resourceName = "Sample"
            $0.resourceUri = "Sample"
            $0.returnAffectedFieldValues = true
            $0.token = "Sample"
        }]))
    }

    private static func getNotifications(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.notifications.list(perPage: 1, channel: samples.id("notifications.getNotifications", "channel_id"), module: "Leads", limit: 5) { samples.take(item) }
    }

    private static func updateNotifications(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.notifications.update([ZohoCRM.Notifications.Notification(channelID: samples.id("notifications.updateNotifications", "channel_id")) {
            $0.deleteEvents = true
            $0.channelExpiry = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.events = ["Sample"]
            $0.fields = ["key": "value"]
            $0.notificationCondition = [ZohoCRM.Notifications.NotificationCondition(type: "Sample")]
            $0.notifyOnRelatedAction = true
            $0.notifyURL = "https://example.com/plan"
            $0.resourceID = samples.id("notifications.updateNotifications", "resource_id")
            $0.resourceName = "Sample"
            $0.resourceUri = "Sample"
            $0.returnAffectedFieldValues = true
            $0.token = "Sample"
        }]))
    }
}
