import Testing
import VtigerCRM
import VtigerStandardModules

// Changes since a moment, and lists of other records.
extension VtigerScenario {
    /// How many leads a server may have to be read through from the beginning.
    private static let readable = 5_000

    func sync(_ notes: StepNotes) async throws {
        let total = try await vtiger.leads.count()
        guard total <= Self.readable else { return notes.say("left out: this server has \(total) leads, which are all read here") }
        let mine = try await vtiger.leads.where(.company == mark && .starts(.lastName, with: "N")).array()
        let (all, first) = try await vtiger.leads.changes().array()
        let told = Set(all.compactMap { $0.record?.id })
        notes.check(mine.allSatisfy { told.contains($0.id) }, "of \(mine.count) records \(mine.count { !told.contains($0.id) }) are not among \(all.count) changes")
        notes.check(told.count == all.count(where: { $0.record != nil }), "records come twice")
        notes.say(notices.codes.contains("sync.by-query") ? "the server's sync fails; changes are found by queries" : "by the server's own sync")
        let checkpoint = try notes.need(first, "a checkpoint after \(all.count) changes")
        notes.same(SyncCheckpoint(checkpoint.description), checkpoint, "a checkpoint that was saved as text")
        guard mine.count > 3 else { return notes.fail("there are no records to change") }

        var changed = mine[0]
        changed.city = "Changed"
        changed = try await vtiger.leads.update(changed)
        let added = try await create("N-new")
        try await vtiger.leads.delete(mine[1].id)
        await created.remove(mine[1].id.raw)

        let (news, second) = try await vtiger.leads.changes(since: checkpoint).array()
        let records = Dictionary(news.compactMap(\.record).map { ($0.id, $0) }) { _, last in last }
        notes.same(records[changed.id]?.city, "Changed", "the record that was changed, among \(news.count) changes")
        notes.same(records[added.id]?.lastName, "N-new", "the record that was added, among \(news.count) changes")
        let deleted = news.compactMap { change -> RecordID<Lead>? in
            if case .deleted(let id) = change.event { id } else { nil }
        }
        notes.check(deleted.contains(mine[1].id) || notices.codes.contains("sync.by-query"), "the deleted record is not told")
        notes.same(try await vtiger.leads.deleted(among: [mine[0].id, mine[1].id, mine[2].id]), [mine[1].id], "those that are gone")
        notes.observe(records.values.count { $0.company == mark } == 2, "\(records.values.count { $0.company == mark }) of the run's records were told, 2 have changed")

        let (rest, _) = try await vtiger.leads.changes(since: try notes.need(second, "a second checkpoint")).array()
        notes.check(!rest.contains { $0.id == changed.id || $0.id == added.id }, "what has not changed since is told again")
    }

    func related(_ notes: StepNotes) async throws {
        let me = try await vtiger.me()
        let account = try await vtiger.accounts.create(.init(accountname: "\(mark) Lists", assignedUserID: me))
        await created.add(account.id.raw)
        var contacts: [Contact] = []
        for name in ["List A", "List B", "Nobody's"] {
            let contact = try await vtiger.contacts.create(
                .init(lastName: name, assignedUserID: me) {
                    $0.description = mark
                    if name != "Nobody's" { $0.accountID = Reference(id: account.id) }
                })
            await created.add(contact.id.raw)
            contacts.append(contact)
        }
        let listed = try await vtiger.accounts[account.id].related(Contact.self)
        notes.same(Set(listed.map(\.lastName)), ["List A", "List B"], "contacts of the account")
        notes.check(listed.allSatisfy { $0.accountID?.id == account.id }, "they refer to another account")
        let one = try await vtiger.accounts[account.id].relatedQuery(Contact.self).where(.lastName == "List B").array()
        notes.same(one.map(\.id), [contacts[1].id], "a query among them")
        notes.same(try await vtiger.accounts[account.id].related(Potential.self).count, 0, "potentials of the account")
        await refused(notes, "a list that is none", as: "vtiger.UNKOWN_ENTITY") {
            _ = try await vtiger.accounts[account.id].related(Contact.self, label: "No such list")
        }

        // The reference of a record that is deleted reads as nothing.
        try await vtiger.accounts.delete(account.id)
        await created.remove(account.id.raw)
        notes.same(try await vtiger.contacts.get(contacts[0].id).accountID?.id, nil, "the reference to a deleted account")
    }
}
