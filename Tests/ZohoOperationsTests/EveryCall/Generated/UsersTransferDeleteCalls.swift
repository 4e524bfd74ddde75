// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `users_transfer_delete`, each called once.
enum UsersTransferDeleteCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("users_transfer_delete.getStatus", getStatus),
        GeneratedCall("users_transfer_delete.userTransferAndDelete", userTransferAndDelete),
        GeneratedCall("users_transfer_delete.usersTransferAndDelete", usersTransferAndDelete),
    ]

    private static func getStatus(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.transferAndDeleteStatus(job: samples.id("users_transfer_delete.getStatus", "job_id")))
    }

    private static func userTransferAndDelete(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.transferAndDelete(ZohoCRM.UsersTransferDelete.TransferAndDeleteByID(moveSubordinate: ZohoCRM.UsersTransferDelete.MoveSubordinate(id: samples.id("users_transfer_delete.userTransferAndDelete", "id")), transfer: ZohoCRM.UsersTransferDelete.Transfer(assignment: true, criteria: true, id: samples.id("users_transfer_delete.userTransferAndDelete", "id"), records: true)), id: samples.id("users_transfer_delete.userTransferAndDelete", "id")))
    }

    private static func usersTransferAndDelete(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.transferAndDelete([ZohoCRM.UsersTransferDelete.TransferAndDelete(id: samples.id("users_transfer_delete.usersTransferAndDelete", "id"), moveSubordinate: ZohoCRM.UsersTransferDelete.MoveSubordinate(id: samples.id("users_transfer_delete.usersTransferAndDelete", "id")), transfer: ZohoCRM.UsersTransferDelete.Transfer(assignment: true, criteria: true, id: samples.id("users_transfer_delete.usersTransferAndDelete", "id"), records: true))]))
    }
}
