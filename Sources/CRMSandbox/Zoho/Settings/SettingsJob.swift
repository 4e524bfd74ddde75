import RecordCore

/// A job on settings. It moves on only while somebody asks for its state, and does its work when it is over, so that a
/// test sees each state without waiting.
struct SettingsJob: Sendable {
    enum Kind: Sendable {
        /// Ids of tags of a module.
        case deleteTags(module: String, ids: [String])
        /// A user goes; the other one, if there is one, gets the records.
        case transferUser(String, to: String?, by: String)
    }

    let kind: Kind
    private(set) var questions = 0
    private(set) var done = 0
    private(set) var failed = 0

    init(_ kind: Kind) { self.kind = kind }

    func isOver(_ limits: SandboxLimits) -> Bool { questions >= limits.questionsPerJob }

    func stateWord(_ limits: SandboxLimits) -> String { isOver(limits) ? "COMPLETED" : questions <= 1 ? "SCHEDULED" : "RUNNING" }

    mutating func work(_ state: inout ZohoState) {
        guard !isOver(state.limits) else { return }
        questions += 1
        guard isOver(state.limits) else { return }
        switch kind {
        case .deleteTags(let module, let ids):
            for id in ids { if state.deleteTag(id, of: module) { done += 1 } else { failed += 1 } }
        case .transferUser(let user, let heir, let caller):
            if let heir { state.moveRecords(from: user, to: heir) }
            do throws(ZohoError) {
                try state.deleteUser(user, by: caller)
                done = 1
            } catch {
                failed = 1
            }
        }
    }
}

extension ZohoState {
    /// Keeps a job and gives it an id.
    mutating func start(_ kind: SettingsJob.Kind) -> String {
        let id = String(ids.next())
        settings.jobs[id] = SettingsJob(kind)
        return id
    }

    /// Lets a job move on, as a question for its state does; nil if there is none.
    mutating func pollSettingsJob(_ id: String) -> SettingsJob? {
        guard var job = settings.jobs[id] else { return nil }
        job.work(&self)
        settings.jobs[id] = job
        return job
    }

    /// All records of a user get another owner.
    mutating func moveRecords(from user: String, to heir: String) {
        for module in organisation.modules.keys where !self[store: module].isEmpty {
            self[store: module].rewrite { record in if record.owner == user { record.owner = heir } }
        }
    }
}
