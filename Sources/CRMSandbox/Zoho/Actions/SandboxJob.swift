import RecordCore

/// A job on many records. It works only while somebody asks for its state: every question does one part of it, so a
/// test sees each state without waiting.
struct SandboxJob: Sendable {
    enum Kind: Sendable {
        case update(JSONValue, overwrites: Bool)
        case delete
        case changeOwner(String)
        case convert(JSONValue)
        case merge(RecordMerge)

        /// The word in the path.
        var action: String {
            switch self {
            case .update: "mass_update"
            case .delete: "mass_delete"
            case .changeOwner: "mass_change_owner"
            case .convert: "mass_convert"
            case .merge: "merge"
            }
        }
    }

    let kind: Kind
    let module: String
    /// The custom view that the records are of.
    let view: String?
    let targets: [UInt64]
    let user: String
    private(set) var questions = 0
    private(set) var reached = 0
    private(set) var done = 0
    private(set) var failed = 0

    init(kind: Kind, module: String, view: String?, targets: [UInt64], user: String) {
        self.kind = kind
        self.module = module
        self.view = view
        self.targets = targets
        self.user = user
    }

    var isOver: Bool { questions > 0 && reached == targets.count }

    var stateWord: String { isOver ? "COMPLETED" : questions <= 1 ? "SCHEDULED" : "RUNNING" }

    /// Does what one question moves on.
    mutating func work(_ state: inout ZohoState) {
        questions += 1
        // The first question finds it waiting.
        guard questions > 1 else { return }
        let parts = max(1, state.limits.questionsPerJob - 1)
        let end = min(targets.count, (targets.count * (questions - 1) + parts - 1) / parts)
        for id in targets[min(reached, end)..<max(reached, end)] {
            if carryOut(id, &state) { done += 1 } else { failed += 1 }
        }
        reached = max(reached, end)
    }

    private func carryOut(_ id: UInt64, _ state: inout ZohoState) -> Bool {
        guard let module = state.organisation.modules[module], let record = state[store: self.module][id] else { return false }
        switch kind {
        case .update(let values, let overwrites):
            return MassWork.update(record, with: values, overwrites: overwrites, in: module, user: user, &state).isSuccess
        case .delete:
            return MassWork.delete(record, in: module, user: user, &state).isSuccess
        case .changeOwner(let owner):
            return OwnerEndpoints.change(record.idText, in: module, to: owner, user: user, &state).isSuccess
        case .convert(let request):
            guard (try? ConvertEndpoints.check(record, state)) != nil else { return false }
            let converter = LeadConverter(lead: record, request: request, path: "$", user: user)
            return (try? converter.convert(&state)) != nil
        case .merge(let merge):
            merge.carryOut(user: user, &state)
            return true
        }
    }

    var json: JSONValue {
        func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
        var members = [
            JSONMember("Status", .string(stateWord)), JSONMember("Failed_Count", number(failed)),
            JSONMember("Total_Count", number(targets.count)),
        ]
        let rest = number(targets.count - done - failed)
        switch kind {
        case .update, .changeOwner:
            members += [JSONMember("Not_Updated_Count", rest), JSONMember("Updated_Count", number(done))]
        case .delete: members.append(JSONMember("Deleted_Count", number(done)))
        case .convert: members += [JSONMember("Not_Converted_Count", rest), JSONMember("Converted_Count", number(done))]
        case .merge: break
        }
        return .object(members)
    }
}

extension ZohoState {
    /// Keeps a job and gives it an id.
    mutating func start(_ job: SandboxJob) -> String {
        let id = String(ids.next())
        actions.jobs[id] = job
        return id
    }

    /// Lets a job work on, as a question for its state does; nil if there is none.
    mutating func poll(_ id: String, _ action: String, in module: String) throws(ZohoError) -> SandboxJob? {
        guard UInt64(id) != nil else { throw .invalidParameter("job_id") }
        guard var job = actions.jobs[id], job.kind.action == action, job.module == module else { return nil }
        if !job.isOver {
            job.work(&self)
            actions.jobs[id] = job
        }
        return job
    }
}
