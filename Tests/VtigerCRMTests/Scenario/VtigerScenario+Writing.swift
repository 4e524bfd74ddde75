import Testing
import VtigerCRM
import VtigerStandardModules

// Single records, there and back.
extension VtigerScenario {
    func refusals(_ notes: StepNotes) async throws {
        await refused(notes, "a lead without its mandatory fields", as: "vtiger.MANDATORY_FIELDS_MISSING") {
            let made = try await vtiger.records(of: "Leads").create(["company": .string(mark)])
            if let id = made["id"]?.string { await created.add(RawRecordID(id)) }
        }
        // The server would take it, and store half a record.
        await refused(notes, "nil for a field that is not nullable", as: "refused.records.null") {
            _ = try await create("Null") { $0.company = nil }
        }
        await refused(notes, "a record that is not there", as: "vtiger.ACCESS_DENIED") {
            let prefix = try await vtiger.leads.learnIDPrefix()
            _ = try await vtiger.leads.get(RecordID("\(prefix)x999999999"))
        }
        await refused(notes, "an id that is none", as: "refused.records.malformed-id") {
            _ = try await vtiger.leads.get(RecordID("nothing"))
        }
    }

    func roundTrip(_ notes: StepNotes) async throws {
        let name = #"Müller Ødegård 漢字 O'Brien \ "q" <b> & 50%_"#
        let text = "line 1\nline 2\ttab, C:\\path\\new, a < b && c > d; 'quoted' / slash"
        let lead = try await create(name) {
            $0.firstName = "Zoë"
            $0.city = "São Paulo"
            $0.email = "zoe@example.test"
            $0.phone = "+1 (555) 010-0000"
            $0.description = text
            $0.annualRevenue = 12_345.678
            $0.emailOptOut = true
            $0.leadSource = .webSite
        }
        let read = try await vtiger.leads.get(lead.id)
        for (lead, what) in [(lead, "created"), (read, "read")] {
            notes.same(lead.lastName, name, "last name, \(what)")
            notes.same(lead.firstName, "Zoë", "first name, \(what)")
            notes.same(lead.city, "São Paulo", "city, \(what)")
            notes.same(lead.description, text, "description, \(what)")
            notes.same(lead.email, "zoe@example.test", "e-mail, \(what)")
            notes.same(lead.emailOptOut, true, "a boolean, \(what)")
            notes.same(lead.leadSource, .webSite, "a picklist, \(what)")
            notes.same(lead.assignedUserID, try await vtiger.me(), "the owner, \(what)")
            notes.check(lead.createdTime != nil && lead.modifiedTime != nil, "no times, \(what)")
            notes.check(lead.leadNo?.isEmpty == false, "no number, \(what)")
            notes.check(lead.displayLabel?.contains("O'Brien") == true, "label: \(lead.displayLabel ?? "none"), \(what)")
        }
        // Rounded to the user's number of decimals: 2 on a fresh 8.4, none on a fresh 8.2.
        let revenue = try notes.need(read.annualRevenue, "the revenue")
        notes.check([12_345.678, 12_345.68, 12_345.7, 12_346].contains(revenue), "a revenue of 12345.678 was stored as \(revenue)")
        if revenue != 12_345.678 {
            notes.say("numbers are rounded to the user's decimals: 12345.678 became \(revenue)")
            notes.check(notices.codes.contains("value.changed-by-server"), "nobody was told that a number was changed")
        }

        let smile = try await create("Smile 😀")
        notes.check(["Smile 😀", "Smile ????"].contains(smile.lastName), "an emoji was stored as \(smile.lastName)")
        notes.observe(smile.lastName == "Smile 😀", "characters beyond U+FFFF are lost: “Smile 😀” became “\(smile.lastName)”")
        try await vtiger.leads.delete(smile.id)
        await created.remove(smile.id.raw)
    }

    /// Servers of 8.4 write them raw into their JSON, which then is none.
    func controlCharacters(_ notes: StepNotes) async throws {
        let lead = try await create("Control") { $0.description = "a\u{1}b\u{1f}c" }
        let read = try await vtiger.leads.get(lead.id)
        notes.same(read.description, "a\u{1}b\u{1f}c", "control characters")
        notes.same(read.lastName, "Control", "what stands beside them")
        let rows = try await vtiger.leads.select(.lastName, .description).where(.company == mark && .lastName == "Control").array()
        notes.same(rows.map(\.1), ["a\u{1}b\u{1f}c"], "control characters in rows")
        if notices.codes.contains("answer.repaired") { notes.say("the server writes them raw into its JSON; answers were mended") }
        try await vtiger.leads.delete(lead.id)
        await created.remove(lead.id.raw)
    }

    func changes(_ notes: StepNotes) async throws {
        var lead = try await create("Change") {
            $0.city = "Rome"
            $0.phone = "1"
            $0.email = "before@example.test"
        }
        lead.city = "Bern"
        lead.phone = nil
        let stored = try await vtiger.leads.update(lead)
        notes.check(stored.city == "Bern" && stored.phone == nil && stored.email == "before@example.test", "after the update: \(stored.city ?? "nil"), \(stored.phone ?? "nil"), \(stored.email ?? "nil")")
        var read = try await vtiger.leads.get(lead.id)
        notes.check(read.city == "Bern" && read.phone == nil && read.email == "before@example.test", "read after the update: \(read.city ?? "nil"), \(read.phone ?? "nil"), \(read.email ?? "nil")")
        notes.check(read.lastName == "Change" && read.company == mark, "what was not touched changed")

        let answered = try await vtiger.withResponses { _ = try await $0.leads.update(read) }
        notes.same(answered.responses.count, 0, "calls for an update without changes")

        read.email = "after@example.test"
        read.city = "Oslo"
        let replaced = try await vtiger.leads.replace(read)
        notes.check(replaced.city == "Oslo" && replaced.email == "after@example.test" && replaced.company == mark, "after replacing: \(replaced.city ?? "nil"), \(replaced.email ?? "nil")")

        await refused(notes, "clearing a mandatory field", as: "vtiger.MANDATORY_FIELDS_MISSING") {
            _ = try await vtiger.records(of: "Leads").update(lead.id.raw, ["lastname": ""])
        }
        notes.same(try await vtiger.leads.get(lead.id).lastName, "Change", "the mandatory field after it was not cleared")
    }

    /// What leads have none of: dates, times of day, references.
    func typedValues(_ notes: StepNotes) async throws {
        let me = try await vtiger.me()
        let account = try await vtiger.accounts.create(.init(accountname: "\(mark) GmbH", assignedUserID: me) { $0.employees = 42 })
        await created.add(account.id.raw)
        notes.same(account.employees, 42, "a whole number")
        let birthday = try notes.need(CalendarDate("1980-02-29"), "a date")
        let contact = try await vtiger.contacts.create(
            .init(lastName: "Typed", assignedUserID: me) {
                $0.description = mark
                $0.accountID = Reference(id: account.id)
                $0.birthday = birthday
                $0.doNotCall = true
            })
        await created.add(contact.id.raw)
        var read = try await vtiger.contacts.get(contact.id)
        notes.same(read.birthday, birthday, "a date")
        notes.same(read.accountID?.id, account.id, "a reference")
        notes.check(read.doNotCall == true && read.emailOptOut != true, "booleans")
        let found = try await vtiger.contacts.where(.accountID == account.id && .birthday == birthday).array()
        notes.same(found.map(\.id), [contact.id], "contacts by reference and date")
        read.accountID = nil
        read.birthday = nil
        let cleared = try await vtiger.contacts.update(read)
        notes.check(cleared.accountID == nil && cleared.birthday == nil, "a reference and a date that were cleared are \(cleared.accountID?.id.description ?? "nil"), \(cleared.birthday?.description ?? "nil")")
        await refused(notes, "a reference to the wrong module", as: "vtiger.REFERENCE_INVALID") {
            _ = try await vtiger.records(of: "Contacts").update(contact.id.raw, ["account_id": .string(contact.id.raw.description)])
        }
    }

    func deletion(_ notes: StepNotes) async throws {
        let lead = try await create("Delete")
        try await vtiger.leads.delete(lead.id)
        await created.remove(lead.id.raw)
        let error = await refused(notes, "reading a deleted record", as: "vtiger.ACCESS_DENIED") { _ = try await vtiger.leads.get(lead.id) }
        notes.check(error?.nextAction?.contains("exists") == true, "the error does not say that the record may be gone")
        await refused(notes, "deleting it again", as: "vtiger.ACCESS_DENIED") { try await vtiger.leads.delete(lead.id) }
        notes.check(try await vtiger.leads.find(lead.id) == nil, "a deleted record is found")
        notes.same(try await vtiger.leads.where(.id == lead.id).array().count, 0, "a deleted record in queries")
    }

    func cleanUp(_ notes: StepNotes) async throws {
        let ids = await created.remaining
        var failed: [String] = []
        _ = try await withThrowingTaskGroup(of: String?.self) { group in
            for (number, id) in ids.enumerated() {
                if number >= 4, let text = try await group.next() { failed += [text].compactMap(\.self) }
                group.addTask { await delete(id) }
            }
            for try await text in group { failed += [text].compactMap(\.self) }
        }
        // What was made and not heard of: an answer that was lost.
        let lost = try await vtiger.leads.select(.id).where(.company == mark).array().map(\.raw)
            + vtiger.contacts.select(.id).where(.description == mark).array().map(\.raw)
            + vtiger.accounts.select(.id).where(.starts(.accountname, with: mark)).array().map(\.raw)
        for id in lost { failed += [await delete(id)].compactMap(\.self) }
        if !lost.isEmpty { notes.say("\(lost.count) of them were made by calls whose answer did not come") }
        notes.say("\(ids.count + lost.count) records deleted")
        for text in failed { notes.fail(text) }
        try await vtiger.logout()
    }

    /// Nil if it is gone, whoever did it.
    private func delete(_ id: RawRecordID) async -> String? {
        do {
            _ = try await vtiger.send(VtigerCall("cleanup.delete", operation: "delete", .post, ["id": id.description], isRepeatable: true))
            return nil
        } catch let error as CRMError {
            return error.crmCode == "ACCESS_DENIED" ? nil : "\(id) could not be deleted: \(error.message)"
        } catch {
            return "\(id) could not be deleted: \(error)"
        }
    }
}
