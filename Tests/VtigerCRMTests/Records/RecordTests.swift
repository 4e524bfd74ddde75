import CRMRuntime
import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Reading, creating, changing and deleting records.
struct RecordTests {
    private static let stored = """
        {"salutationtype":"","firstname":"Jane","lead_no":"LEA1","phone":"","lastname":"O'Brien","company":"Müller & Söhne",\
        "annualrevenue":"12345.68000000","noofemployees":"42","assigned_user_id":"19x1","createdtime":"2026-11-21 00:31:16",\
        "modifiedtime":"2026-11-21 00:31:16","modifiedby":"19x1","emailoptout":"1","id":"10x4","label":"O&#039;Brien M&uuml;ller"}
        """

    private func client(_ ears: Ears? = nil, _ handler: @escaping StagedServer.Handler = { _ in .result(RecordTests.stored) }) throws
        -> (VtigerCRM, StagedServer)
    {
        let server = StagedServer(handler)
        return (try VtigerCRM.staged(server, observer: ears), server)
    }

    // MARK: Reading

    @Test func reads() async throws {
        let (vtiger, server) = try client()
        let lead = try await vtiger.leads.get("10x4")
        #expect(lead.lastName == "O'Brien" && lead.id == "10x4" && lead.noofemployees == 42 && lead.emailOptOut == true)
        #expect(lead.annualRevenue == 12345.68 && lead.phone == nil && lead.assignedUserID == .user("19x1"))
        #expect(lead.displayLabel == "O'Brien Müller")
        #expect(server.calls[0].query["id"] == "10x4" && server.calls[0].operation == "retrieve")
    }

    @Test func aMissingRecordIsDeniedAndSaidToBePerhapsMissing() async throws {
        let (vtiger, _) = try client { _ in .failure("ACCESS_DENIED", "Permission to perform the operation is denied") }
        let error = await crmError { _ = try await vtiger.leads.get("10x999999") }
        #expect(error?.code == "vtiger.ACCESS_DENIED")
        #expect(error?.message.contains("there is no record 10x999999 in Leads") == true)
        #expect(try await vtiger.leads.find("10x999999") == nil)
    }

    @Test func readsManyInTheOrderOfTheirIDs() async throws {
        let (vtiger, server) = try client { asked in
            let query = asked.query["query"] ?? ""
            let rows = query.split(separator: "'").filter { $0.hasPrefix("10x") && !$0.hasSuffix("7") }
            return .result("[\(rows.reversed().map { #"{"id":"\#($0)","lastname":"L\#($0)"}"# }.joined(separator: ","))]")
        }
        let ids = (1...130).reversed().map { RecordID<Lead>("10x\($0)") }
        let leads = try await vtiger.leads.get(ids + ["10x1"])
        #expect(leads.map(\.id) == (ids + ["10x1"]).filter { !$0.description.hasSuffix("7") })
        #expect(server.calls.count == 2)
        #expect(server.calls.allSatisfy { $0.query["query"]?.hasPrefix("SELECT * FROM Leads WHERE id IN ('10x") == true })
        #expect(server.calls.allSatisfy { $0.query["query"]?.hasSuffix("') LIMIT 100;") == true })
        #expect(try await vtiger.leads.get([]).isEmpty)
    }

    @Test func anAnswerWithoutARecordIsAnError() async throws {
        for result in ["[]", "null"] {
            let (vtiger, _) = try client { _ in .result(result) }
            #expect(await crmError { _ = try await vtiger.leads.get("10x4") }?.code == "answer.no-record")
        }
        let (vtiger, _) = try client { _ in .json(#"{"success":true}"#) }
        #expect(await crmError { _ = try await vtiger.leads.get("10x4") }?.code == "answer.no-record")
    }

    // MARK: Ids

    @Test(arguments: [
        ("", "refused.records.empty-id"), ("4", "refused.records.malformed-id"), ("10x", "refused.records.malformed-id"),
        ("10x4'", "refused.records.malformed-id"), ("10x1x2", "refused.records.malformed-id"), ("11x4", "refused.records.id-prefix"),
    ])
    func otherIDsAreRefusedBeforeTheCall(_ id: String, _ code: String) async throws {
        let (vtiger, server) = try client()
        let wrong = RecordID<Lead>(id)
        #expect(await crmError { _ = try await vtiger.leads.get(wrong) }?.code == code)
        #expect(await crmError { _ = try await vtiger.leads.get([wrong]) }?.code == code)
        #expect(await crmError { try await vtiger.leads.delete(wrong) }?.code == code)
        #expect(await crmError { _ = try await vtiger.leads.update(wrong) { $0.phone = "1" } }?.code == code)
        #expect(server.asked.isEmpty)
    }

    @Test func theServersPrefixesAreLearntFromItsAnswers() async throws {
        let (vtiger, server) = try client { asked in
            asked.operation == "create" ? .result(#"{"lastname":"x","id":"40x1"}"#) : .result(#"{"lastname":"x","id":"40x7"}"#)
        }
        #expect(await crmError { _ = try await vtiger.leads.get("40x7") }?.nextAction?.contains("learnIDPrefix") == true)
        _ = try await vtiger.leads.create(.init(lastName: "x", assignedUserID: .user("19x1")))
        _ = try await vtiger.leads.get("40x7")
        #expect(await crmError { _ = try await vtiger.leads.get("10x7") }?.code == "refused.records.id-prefix")
        // Other modules keep theirs.
        #expect(await crmError { _ = try await vtiger.accounts.get("40x7") }?.code == "refused.records.id-prefix")
        #expect(server.calls.count == 2)
    }

    @Test func prefixesCanBeAskedFor() async throws {
        let (vtiger, _) = try client { $0.operation == "describe" ? .result(#"{"name":"Leads","idPrefix":"40"}"#) : .result(#"{"id":"40x7"}"#) }
        #expect(try await vtiger.leads.learnIDPrefix() == "40")
        #expect(try await vtiger.leads.get("40x7").id == "40x7")
    }

    // MARK: Creating

    @Test func createsAndAnswersTheStoredRecord() async throws {
        let (vtiger, server) = try client()
        let created = try await vtiger.leads.create(
            .init(lastName: "O'Brien", assignedUserID: vtiger.me()) {
                $0.company = "Müller & Söhne"
                $0.emailOptOut = true
            })
        #expect(created.id == "10x4" && created.leadNo == "LEA1")
        let asked = server.calls[0]
        #expect(asked.operation == "create" && asked.form["elementType"] == "Leads")
        #expect(
            asked.element == [
                "lastname": "O'Brien", "company": "Müller & Söhne", "assigned_user_id": "19x1", "emailoptout": "1",
            ])
    }

    @Test func creatingIsNotRepeated() async throws {
        let (vtiger, server) = try client { _ in throw TransportFailure(.connectionLost, reason: "lost") }
        #expect(await crmError { _ = try await vtiger.leads.create(.init(lastName: "x", assignedUserID: .user("19x1"))) } != nil)
        #expect(server.calls.count == 1)
    }

    @Test func aNullThatWouldSpoilTheRecordIsRefused() async throws {
        let (vtiger, server) = try client()
        let error = await crmError {
            _ = try await vtiger.leads.create(.init(lastName: "x", assignedUserID: .user("19x1")) { $0.company = nil })
        }
        #expect(error?.code == "refused.records.null" && error?.message.contains("company") == true)
        #expect(server.asked.isEmpty)
        // A field that may be null is sent empty, and a null never leaves.
        _ = try await vtiger.leads.create(.init(lastName: "x", assignedUserID: .user("19x1")) { $0.phone = nil })
        #expect(server.calls[0].element?["phone"] == "")
    }

    @Test func tasksAreSaidToBeTasks() async throws {
        let (vtiger, server) = try client { _ in .result(#"{"id":"9x32","activitytype":"Task"}"#) }
        var draft = RecordStorage(schema: CalendarEntry.schema)
        draft.setExtra("subject", "Call")
        _ = try await vtiger.records(CalendarEntry.self).create(draft, call: "t")
        draft.setExtra("activitytype", "Meeting")
        _ = try await vtiger.records(CalendarEntry.self).create(draft, call: "t")
        #expect(server.calls.map { $0.element?["activitytype"] } == ["Task", "Meeting"])
    }

    @Test func createsManyWithAResultForEach() async throws {
        let (vtiger, server) = try client { asked in
            let name = asked.element?["lastname"]?.string ?? ""
            return name == "L3" ? .failure("MANDATORY_FIELDS_MISSING", "x does not have a value") : .result(#"{"lastname":"\#(name)","id":"10x\#(name.dropFirst())"}"#)
        }
        let drafts = (1...9).map { Lead.Draft(lastName: "L\($0)", assignedUserID: .user("19x1")) }
        let results = try await vtiger.leads.create(drafts)
        #expect(results.count == 9 && server.calls.count == 9)
        #expect(results.values.map(\.lastName) == ["L1", "L2", "L4", "L5", "L6", "L7", "L8", "L9"])
        #expect(results.failures.map(\.index) == [2])
        #expect { try results.get() } throws: { ($0 as? CRMError)?.code == "vtiger.MANDATORY_FIELDS_MISSING" }
    }

    // MARK: What the server makes of values

    @Test func changedNumbersAreTold() async throws {
        let ears = Ears()
        let (vtiger, _) = try client(ears) { _ in .result(#"{"annualrevenue":"20.00000000","noofemployees":"42","lastname":"x","id":"10x4"}"#) }
        try await vtiger.leads.create(
            .init(lastName: "x", assignedUserID: .user("19x1")) {
                $0.annualRevenue = 19.95
                $0.noofemployees = 42
            })
        #expect(ears.notices.map(\.code) == ["value.changed-by-server"])
        #expect(ears.notices[0].fields == ["annualrevenue"] && ears.notices[0].message.contains("19.95 → 20"))
        try await vtiger.leads.update("10x4") { $0.annualRevenue = 20 }
        #expect(ears.notices.count == 1)
    }

    @Test func lostCharactersAreTold() async throws {
        let ears = Ears()
        let (vtiger, _) = try client(ears) { _ in .result(#"{"lastname":"Smile ???? end","firstname":"Grün €","id":"10x4"}"#) }
        try await vtiger.leads.create(.init(lastName: "Smile 😀 end", assignedUserID: .user("19x1")) { $0.firstName = "Grün €" })
        #expect(ears.notices.map(\.code) == ["value.characters-lost"] && ears.notices[0].fields == ["lastname"])
    }

    @Test func charactersThatWereKeptAreNotTold() async throws {
        let ears = Ears()
        let (vtiger, _) = try client(ears) { _ in .result(#"{"lastname":"Smile 😀 end","id":"10x4"}"#) }
        try await vtiger.leads.create(.init(lastName: "Smile 😀 end", assignedUserID: .user("19x1")))
        #expect(ears.notices.isEmpty)
    }

    // MARK: Changing

    @Test func sendsWhatWasTouched() async throws {
        let (vtiger, server) = try client()
        var lead = try await vtiger.leads.get("10x4")
        lead.company = nil
        lead.annualRevenue = 1000.5
        lead = try await vtiger.leads.update(lead)
        #expect(server.calls[1].operation == "revise")
        #expect(server.calls[1].element == ["id": "10x4", "company": "", "annualrevenue": "1000.5"])
        // What came back is what was stored, without changes.
        #expect(!lead.storage.hasChanges && lead.annualRevenue == 12345.68)
    }

    @Test func nothingTouchedIsNoCall() async throws {
        let (vtiger, server) = try client()
        let lead = try await vtiger.leads.get("10x4")
        #expect(try await vtiger.leads.update(lead) == lead)
        #expect(server.calls.count == 1)
        #expect(await crmError { _ = try await vtiger.leads.update("10x4") { _ in } }?.code == "refused.records.no-changes")
    }

    @Test func changesWithoutReadingAndIsRepeated() async throws {
        let lost = Countdown(1)
        let (vtiger, server) = try client { _ in
            if lost.next() { throw TransportFailure(.connectionLost, reason: "lost") }
            return .result(Self.stored)
        }
        #expect(try await vtiger.leads.update("10x4") { $0.phone = "1" }.lastName == "O'Brien")
        #expect(server.calls.map(\.element) == Array(repeating: ["id": "10x4", "phone": "1"], count: 2))
    }

    @Test func replacesWithAllThatMayBeWritten() async throws {
        let (vtiger, server) = try client()
        var lead = try await vtiger.leads.get("10x4")
        lead.phone = "1"
        lead.company = nil
        _ = try await vtiger.leads.replace(lead)
        let element = server.calls[1].element
        #expect(server.calls[1].operation == "update")
        #expect(element?["id"] == "10x4" && element?["lastname"] == "O'Brien" && element?["phone"] == "1" && element?["company"] == "")
        #expect(element?["annualrevenue"] == "12345.68000000" && element?["assigned_user_id"] == "19x1")
        for name in ["lead_no", "createdtime", "label"] { #expect(element?[name] == nil) }
    }

    @Test func changesMany() async throws {
        let (vtiger, server) = try client { .result(#"{"id":"\#($0.element?["id"]?.string ?? "")","lastname":"x"}"#) }
        let leads = (1...5).map { number in
            var lead = Lead(id: RecordID("10x\(number)"))
            if number != 3 { lead.phone = "\(number)" }
            return lead
        }
        let results = try await vtiger.leads.update(leads)
        #expect(results.values.map(\.id) == leads.map(\.id) && server.calls.count == 4)
    }

    // MARK: Deleting

    @Test func deletesByPost() async throws {
        let (vtiger, server) = try client { asked in
            asked["id"] == "10x2" ? .failure("ACCESS_DENIED", "Permission to perform the operation is denied") : .result(#"{"status":"successful"}"#)
        }
        try await vtiger.leads.delete("10x1")
        let results = try await vtiger.leads.delete(["10x1", "10x2", "10x3"])
        #expect(results.values == ["10x1", "10x3"] && results.failures.map(\.index) == [1])
        #expect(results.failures[0].error.message.contains("10x2"))
        #expect(server.calls.allSatisfy { $0.method == .post && $0.form["operation"] == "delete" })
    }

    @Test func aCancelledBatchSaysWhatWasNotSent() async throws {
        let gate = Gate()
        let (vtiger, _) = try client { _ in
            await gate.pass()
            return .result(#"{"status":"successful"}"#)
        }
        let task = Task { try await vtiger.leads.delete(["10x1", "10x2", "10x3"], concurrentCalls: 1) }
        await gate.reached()
        task.cancel()
        await gate.open()
        let results = try await task.value
        #expect(results.map { if case .failure(let error) = $0 { error.code } else { "" } }.suffix(2) == ["refused.records.cancelled", "refused.records.cancelled"])
    }

    // MARK: Without types

    @Test func modulesWithoutTypes() async throws {
        let (vtiger, server) = try client { _ in .result(#"{"assetname":"A","id":"32x9"}"#) }
        let assets = vtiger.records(of: "Assets")
        #expect(try await assets.create(["assetname": "A"])["id"] == "32x9")
        #expect(try await assets.get("32x9")["assetname"] == "A")
        _ = try await assets.update("32x9", ["assetname": .null, "id": "1x1"])
        #expect(server.calls[2].element == ["id": "32x9", "assetname": .null])
        #expect(await crmError { _ = try await assets.create(["x": .null]) }?.code == "refused.records.null")
    }
}

/// A table of the module that tasks are in.
struct CalendarEntry: CRMRecord, CreatableRecord {
    var storage: RecordStorage
    var id: RecordID<CalendarEntry> { storage.recordID(0) }
    static let schema = RecordSchema(
        module: "Calendar", idPrefix: "9", spelling: .text,
        fields: [.id("id"), .text("subject", .writable), .text("activitytype", .writable)])
    init(storage: RecordStorage) { self.storage = storage }

    struct Draft: RecordDraft {
        typealias Record = CalendarEntry
        var storage: RecordStorage
    }
}
