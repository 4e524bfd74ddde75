import CRMRuntime
import RecordCore

/// A job that the server works on by itself: a mass update, delete, change of owner or conversion, or a large merge.
///
///     let job = try await zoho.leads.massUpdate(view: viewID) { $0.leadStatus = .contacted }
///     for try await progress in job.progress() { print(progress.done ?? 0, "of", progress.total ?? 0) }
///
/// A value that can be kept and asked later, also by another process: see `Records.job(_:_:)`. Nothing here stops
/// a job; Zoho has no call for it.
public struct MassJob: ServerJob {
    /// What a job does.
    public enum Kind: Sendable, Hashable {
        case update, delete, changeOwner, convert
        /// Into this record.
        case merge(into: RawRecordID)
    }

    public let id: RawRecordID
    public let kind: Kind
    /// The API name of the module.
    public let module: String
    public let zoho: ZohoCRM

    public static var callName: String { "jobs.status" }

    /// Asks how far the job is.
    /// - Throws: `CRMError` `answer.job-not-found` if the server knows no such job, or forgot it: after 60 days.
    public func status() async throws -> JobProgress {
        let path =
            switch kind {
            case .merge(let master): ModulePath.action("merge", on: master.description, in: module)
            default: ModulePath.action(kind.action, in: module)
            }
        let call = APICall(Self.callName, path: path, query: [("job_id", id.description)])
        guard let root = try await zoho.api.send(call).json(of: call) else {
            throw JobProblem.notFound(id, call: Self.callName)
        }
        guard let item = root[kind.envelope]?.loneObject else {
            throw JobProblem.notFound(id, call: Self.callName)
        }
        if item["Status"] == nil, ZohoFailure(item) != nil {
            throw RecordProblem.refused(item, status: nil, call: Self.callName)
        }
        return JobProgress(item)
    }
}

extension MassJob.Kind {
    /// The word in the path of the job's calls.
    var action: String {
        switch self {
        case .update: "mass_update"
        case .delete: "mass_delete"
        case .changeOwner: "mass_change_owner"
        case .convert: "mass_convert"
        case .merge: "merge"
        }
    }

    /// The top-level key of the answers.
    var envelope: String { if case .merge = self { "merge" } else { "data" } }
}

extension Records {
    /// A job that was started before, by its id.
    ///
    ///     let progress = try await zoho.leads.job("4876876000009835020", .update).status()
    public func job(_ id: RawRecordID, _ kind: MassJob.Kind) -> MassJob {
        MassJob(id: id, kind: kind, module: module, zoho: zoho)
    }

    /// Sends the call that starts a job.
    func startJob(_ kind: MassJob.Kind, body: JSONValue, call name: String) async throws -> MassJob {
        let answer = try await zoho.act(.action(name, path: ModulePath.action(kind.action, in: module), body: body))
        let item = try answer.single()
        guard let id = item["details"]?["job_id"]?.lenientID ?? item["details"]?["id"]?.lenientID else {
            throw ActionProblem.incomplete("the id of the job", item, status: answer.status, call: name)
        }
        return job(id, kind)
    }
}
