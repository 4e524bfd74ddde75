import CRMRuntime
import RecordCore

extension Records where Record: UpdatableRecord {
    /// Gives all records of a custom view, up to 50,000, to another user, in a job of the server. Related records keep
    /// their owner.
    ///
    ///     let job = try await zoho.deals.massChangeOwner(view: viewID, to: userID, where: .stage == .qualification)
    ///
    /// - Parameters:
    ///   - view: the id of the custom view.
    ///   - territory: only the records of this territory.
    ///   - criterion: only the records of the view that meet it.
    public func massChangeOwner(
        view: RawRecordID, to owner: RawRecordID, territory: TerritoryScope? = nil,
        where criterion: Criterion<Record>? = nil
    ) async throws -> MassJob {
        var members = [
            JSONMember("cvid", .string(view.description)), JSONMember("owner", ["id": .string(owner.description)]),
        ]
        if let territory { members.append(JSONMember("territory", territory.json)) }
        if let criterion { members.append(JSONMember("criteria", criterion.json)) }
        return try await startJob(.changeOwner, body: .object(members), call: "records.massChangeOwner")
    }
}
