// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `user_groups`, each called once.
enum UserGroupsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("user_groups.createGroups", createGroups),
        GeneratedCall("user_groups.deleteGroup", deleteGroup),
        GeneratedCall("user_groups.getAssignedGroups", getAssignedGroups),
        GeneratedCall("user_groups.getAssociateGroupsOfUser", getAssociateGroupsOfUser),
        GeneratedCall("user_groups.getAssociatedUsersCount", getAssociatedUsersCount),
        GeneratedCall("user_groups.getAssociations", getAssociations),
        GeneratedCall("user_groups.getGroup", getGroup),
        GeneratedCall("user_groups.getGroupedCounts", getGroupedCounts),
        GeneratedCall("user_groups.getGroups", getGroups),
        GeneratedCall("user_groups.getSources", getSources),
        GeneratedCall("user_groups.getSourcesCount", getSourcesCount),
        GeneratedCall("user_groups.getStatus", getStatus),
        GeneratedCall("user_groups.getUnassignedGroups", getUnassignedGroups),
        GeneratedCall("user_groups.updateGroup", updateGroup),
        GeneratedCall("user_groups.updateGroups", updateGroups),
    ]

    private static func createGroups(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.create([ZohoCRM.UserGroups.Group(description: "Sample", id: samples.id("user_groups.createGroups", "id"), name: "Sample", sources: [ZohoCRM.UserGroups.Source(subTerritories: true, subordinates: true, type: "territories")], sourcesCount: ZohoCRM.UserGroups.SourceCounts(groups: 1, roles: 1, territories: 1))]))
    }

    private static func deleteGroup(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.delete(samples.id("user_groups.deleteGroup", "group")))
    }

    private static func getAssignedGroups(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.assigned(ZohoCRM.UserGroups.GroupQuery(feature: "Sample", filters: ZohoCRM.UserGroups.Criteria(comparator: "Sample", groupOperator: "OR", value: ["key": "value"]), page: 1, perPage: 1, relatedEntityID: samples.id("user_groups.getAssignedGroups", "related_entity_id"))))
    }

    private static func getAssociateGroupsOfUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.users.groups(user: samples.id("user_groups.getAssociateGroupsOfUser", "user"), include: "Sample", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func getAssociatedUsersCount(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.userGroups.userCounts(perPage: 1, filters: "Sample", limit: 5) { samples.take(item) }
    }

    private static func getAssociations(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.associations(group: samples.id("user_groups.getAssociations", "group")))
    }

    private static func getGroup(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.get(samples.id("user_groups.getGroup", "group")))
    }

    private static func getGroupedCounts(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.groupedCounts(group: samples.id("user_groups.getGroupedCounts", "group"), groupBy: "Sample"))
    }

    private static func getGroups(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.userGroups.list(include: "Sample", name: "Sample", perPage: 1, filters: "Sample", limit: 5) { samples.take(item) }
    }

    private static func getSources(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.userGroups.sources(group: samples.id("user_groups.getSources", "group"), type: "Sample", userType: "Sample", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func getSourcesCount(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.sourceCounts(group: samples.id("user_groups.getSourcesCount", "group")))
    }

    private static func getStatus(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.deletionStatus(job: samples.id("user_groups.getStatus", "job_id")))
    }

    private static func getUnassignedGroups(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.unassigned(ZohoCRM.UserGroups.GroupQuery(feature: "Sample", filters: ZohoCRM.UserGroups.Criteria(comparator: "Sample", groupOperator: "OR", value: ["key": "value"]), page: 1, perPage: 1, relatedEntityID: samples.id("user_groups.getUnassignedGroups", "related_entity_id"))))
    }

    private static func updateGroup(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.update(ZohoCRM.UserGroups.Group(description: "Sample", id: samples.id("user_groups.updateGroup", "id"), name: "Sample", sources: [ZohoCRM.UserGroups.Source(subTerritories: true, subordinates: true, type: "territories")], sourcesCount: ZohoCRM.UserGroups.SourceCounts(groups: 1, roles: 1, territories: 1)), id: samples.id("user_groups.updateGroup", "group")))
    }

    private static func updateGroups(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.userGroups.update([ZohoCRM.UserGroups.Group(description: "Sample", id: samples.id("user_groups.updateGroups", "id"), name: "Sample", sources: [ZohoCRM.UserGroups.Source(subTerritories: true, subordinates: true, type: "territories")], sourcesCount: ZohoCRM.UserGroups.SourceCounts(groups: 1, roles: 1, territories: 1))]))
    }
}
