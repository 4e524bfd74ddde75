// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `portal_invite`, each called once.
enum PortalInviteCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("portal_invite.bulkInviteUsers", bulkInviteUsers),
        GeneratedCall("portal_invite.getBulkInviteStatus", getBulkInviteStatus),
        GeneratedCall("portal_invite.inviteUsers", inviteUsers),
    ]

    private static func bulkInviteUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.portals.bulkInvite([ZohoCRM.PortalInvite.Invitations(data: [ZohoCRM.PortalInvite.Invitation(id: samples.id("portal_invite.bulkInviteUsers", "id"), language: "it_IT", type: "reinvite", userTypeID: samples.id("portal_invite.bulkInviteUsers", "user_type_id"))])]))
    }

    private static func getBulkInviteStatus(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.portals.bulkInviteStatus(job: samples.id("portal_invite.getBulkInviteStatus", "job_id")))
    }

    private static func inviteUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads[samples.record("leads")].portals.invite(userType: samples.id("portal_invite.inviteUsers", "user_type_id"), type: "reinvite", language: "it_IT"))
    }
}
