import Foundation
import Testing
import ZohoStandardModules

@testable import ZohoCRM

/// What actions send, to the letter, and how they read what the documentation's examples answer.
@Suite("Actions on the wire")
struct ActionsWireTests {
    private let success = #"{"data":[{"code":"SUCCESS","details":{"id":"42"},"message":"done","status":"success"}]}"#

    private func body(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

    @Test("Convert: the documented request and answer")
    func convert() async throws {
        let server = FakeServer(
            .json(
                200,
                #"""
                {"data":[{"code":"SUCCESS","details":{"Contacts":{"name":"Paul Daly","id":"3652397000007603014"},
                "Deals":{"name":"test","id":"3652397000007603019"},"Accounts":{"name":"Zylker","id":"3652397000000624046"}},
                "message":"The record has been converted successfully","status":"success"}]}
                """#))
        let done = try await server.client.leads["3652397000007566544"].convert(
            account: .existing(RecordID<Account>("3652397000000624046")),
            contact: .existing(RecordID<Contact>("3652397000000624640")),
            deal: Deal.Draft(dealName: "test", stage: "Negotiation/Review") {
                $0.amount = 20_000_000
                $0.closingDate = CalendarDate("2020-10-20")
            },
            contactRole: "5545974000000006873", owner: "3652397000000281001", overwritesAccountName: true,
            notifiesLeadOwner: true, notifiesNewOwner: true, moveAttachmentsTo: .deals,
            carryOverTags: [.contacts: ["tag1", "tag2"], .accounts: ["tag1"]])
        #expect(done.id(of: Contact.self) == "3652397000007603014" && done.deal?.name == "test")
        #expect(done.account?.id == "3652397000000624046" && done.message?.contains("converted") == true)
        let request = try #require(await server.requests.first)
        #expect(request.method == .post && request.path == "/crm/v8/Leads/3652397000007566544/actions/convert")
        #expect(
            request.body
                == (try body(
                    #"""
                    {"data":[{"overwrite":true,"notify_lead_owner":true,"notify_new_entity_owner":true,
                    "move_attachments_to":{"api_name":"Deals"},"Accounts":{"id":"3652397000000624046"},
                    "Contacts":{"id":"3652397000000624640"},"assign_to":{"id":"3652397000000281001"},
                    "Deals":{"Deal_Name":"test","Closing_Date":"2020-10-20","Stage":"Negotiation/Review","Amount":20000000,
                    "Contact_Role":"5545974000000006873"},
                    "carry_over_tags":{"Contacts":["tag1","tag2"],"Accounts":["tag1"]}}]}
                    """#)))
        _ = try await server.client.leads["1"].convert()
        #expect(await server.requests.last?.body == (try body(#"{"data":[{}]}"#)))
    }

    @Test("Already converted comes as 202 or 400, bare or wrapped, and is the same error", arguments: [
        (202, #"{"code":"ID_ALREADY_CONVERTED","details":{"resource_path_index":1},"message":"id already converted","status":"error"}"#),
        (400, #"{"code":"ID_ALREADY_CONVERTED","details":{"resource_path_index":1},"message":"id already converted","status":"error"}"#),
        (202, #"{"data":[{"code":"ID_ALREADY_CONVERTED","details":{},"message":"id already converted","status":"error"}]}"#),
        (400, #"{"data":[{"code":"ID_ALREADY_CONVERTED","details":{},"message":"id already converted","status":"error"}]}"#),
    ])
    func alreadyConverted(status: Int, answer: String) async throws {
        let server = FakeServer(.json(status, answer))
        let error = await #expect(throws: CRMError.self) { try await server.client.leads["1"].convert() }
        #expect(error?.crmCode == "ID_ALREADY_CONVERTED" && error?.httpStatus == status && error?.nextAction != nil)
    }

    @Test("Conversion options: the documented answer, and nothing at all")
    func conversionOptions() async throws {
        let server = FakeServer(
            .json(
                200,
                #"""
                {"__conversion_options":{"module_preference":{"api_name":"Accounts","id":"3652397000002177"},"Contacts":null,
                "preference_field_matched_value":{"Contacts":null,"Accounts":[{"field":{"api_name":"Account_Name","id":"1"},
                "matched_lead_value":"Zylker"}]},"Accounts":[{"Phone":"555555555","Account_Name":"Zylker","$editable":true,
                "id":"3652397000000624046"}],"modules_with_multiple_layouts":[{"api_name":"Accounts","id":"2"}]}}
                """#))
        let options = try await server.client.leads["1"].conversionOptions()
        #expect(await server.requests.first?.path == "/crm/v8/Leads/1/__conversion_options")
        let accounts = try options.matches(Account.self)
        #expect(accounts.map(\.accountName) == ["Zylker"] && accounts.first?.phone == "555555555")
        #expect(try options.matches(Contact.self).isEmpty)
        #expect(options.matchedFields(in: .accounts).map(\.name) == ["Account_Name"])
        #expect(options.modulesWithSeveralLayouts == ["Accounts"])
        let nothing = try await FakeServer(.nothing).client.leads["1"].conversionOptions()
        #expect(nothing.preferredModule == nil)
        #expect(try nothing.matches(Account.self).isEmpty)
    }

    @Test("Clone, merge, owner: paths and bodies")
    func smallOnes() async throws {
        let server = FakeServer { request in
            request.path.hasSuffix("merge")
                ? .json(201, #"{"merge":[{"code":"SCHEDULED","details":{"job_id":"77"},"message":"","status":"success"}]}"#)
                : .json(202, #"{"data":[{"code":"SUCCESS","details":{"id":"42"},"message":"","status":"success"}]}"#)
        }
        let lead = server.client.leads["1"]
        #expect(try await lead.clone().id == "42")
        let merge = try await lead.merge(.record("2", taking: .phone, .email), .record("3"))
        guard case .scheduled(let job) = merge else { throw Unexpected() }
        #expect(job.id == "77" && job.kind == .merge(into: "1"))
        try await lead.changeOwner(to: "9", related: [AnyReference(to: RecordID<CRMTask>("5"))])
        _ = try await server.client.leads.changeOwner(of: ["1"], to: "9", notify: true)
        let requests = await server.requests
        #expect(requests.map(\.path) == [
            "/crm/v8/Leads/1/actions/clone", "/crm/v8/Leads/1/actions/merge", "/crm/v8/Leads/1/actions/change_owner",
            "/crm/v8/Leads/actions/change_owner",
        ])
        #expect(requests[0].method == .post && requests[0].body == nil)
        #expect(
            requests[1].body
                == (try body(
                    #"{"merge":[{"data":[{"id":"2","_fields":[{"api_name":"Phone"},{"api_name":"Email"}]},{"id":"3","_fields":[]}]}]}"#
                )))
        #expect(
            requests[2].body
                == (try body(#"{"owner":{"id":"9"},"notify":false,"related_modules":[{"api_name":"Tasks","id":"5"}]}"#)))
        #expect(requests[3].body == (try body(#"{"ids":["1"],"owner":{"id":"9"},"notify":true}"#)))
    }

    @Test("Many ids go 500 a call; one error for a call is every record's of it")
    func batches() async throws {
        let server = FakeServer { request in
            let ids = request.body?["ids"]?.array ?? []
            guard ids.count > 100 else {
                return .json(400, #"{"code":"LIMIT_EXCEEDED","details":{},"message":"no","status":"error"}"#)
            }
            let items = ids.map { id -> JSONValue in
                ["code": "SUCCESS", "details": ["id": id], "message": "", "status": "success"]
            }
            // One is left out: the others are found by their ids.
            return .json(200, ["data": .array(Array(items.dropLast()))])
        }
        let ids = (0..<550).map { RecordID<Lead>("\(1000 + $0)") }
        let results = try await server.client.leads.massUpdate(ids) { $0.city = "Oslo" }
        #expect(await server.requests.map { $0.body?["ids"]?.array?.count } == [500, 50])
        #expect(results.receipts.map(\.id) == Array(ids[..<499]))
        #expect(results.failures.map(\.index) == Array(499..<550))
        #expect(results.failures[0].error.code == "answer.unmatched-results")
        #expect(results.failures[1].error.crmCode == "LIMIT_EXCEEDED")
    }

    @Test("Sharing: the documented request")
    func share() async throws {
        let server = FakeServer(
            .json(200, #"{"share":[{"code":"SUCCESS","details":{},"message":"record will be shared successfully","status":"success"}]}"#))
        try await server.client.leads["1"].share(with: [.role("7", .readWrite)], notifiesOwner: true).get()
        let request = try #require(await server.requests.first)
        #expect(
            request.body
                == (try body(
                    #"""
                    {"share":[{"shared_with":{"type":"roles","id":"7"},"share_related_records":false,"permission":"read_write",
                    "type":"private"}],"notify_shared_members":false,"notify_on_completion":true}
                    """#)))
        let legacy = RecordSharing(
            try body(
                #"""
                {"share":[{"share_related_records":true,"shared_through":{"module":{"api_name":"Accounts","id":"3"},"id":"8",
                "entity_name":"Zylker"},"shared_time":"2023-09-05T05:13:36-04:00","permission":"read_only",
                "shared_by":{"full_name":"Patricia Boyle","id":"9"},"user":{"full_name":"Jane","id":"10"}}],
                "shareable_user":[{"full_name":"Joe","id":"11"}]}
                """#))
        let entry = try #require(legacy.shares.first)
        #expect(entry.member == .user("10") && entry.name == "Jane" && entry.includesRelatedRecords)
        #expect(entry.sharedThrough?.module == "Accounts" && entry.sharedThrough?.name == "Zylker")
        #expect(entry.sharedBy?.name == "Patricia Boyle" && legacy.shareableUsers.map(\.name) == ["Joe"])
    }

    @Test("Unlocking looks the lock up; the documented information is read")
    func lock() async throws {
        let server = FakeServer { request in
            request.method == .get
                ? .json(
                    200,
                    #"""
                    {"data":[{"Locked_By__s":{"name":"Patricia Boyle","id":"5843104000000424672"},"Locked_For__s":{"module":
                    {"api_name":"Leads","id":"2"},"name":"Theola Frey (Sample)","id":"5843104000000425566"},
                    "Locked_Reason__s":"deal in progress","Record_Locking_Rule_Id__s":null,"id":"5843104000000804005",
                    "Lock_Source__s":"Manual","Locked_Time__s":"2023-09-05T05:13:36-04:00"}],"info":{"count":1}}
                    """#)
                : .json(200, success)
        }
        let lead = server.client.leads["5843104000000425566"]
        #expect(try await lead.lockInformation()?.record?.name == "Theola Frey (Sample)")
        #expect(try await lead.unlock())
        let last = try #require(await server.requests.last)
        #expect(last.method == .delete)
        #expect(last.path == "/crm/v8/Leads/5843104000000425566/Locking_Information__s/5843104000000804005")
        try await lead.lock(reason: "x")
        #expect(await server.requests.last?.body == (try body(#"{"data":[{"Locked_Reason__s":"x"}]}"#)))
    }

    @Test("A transition sends fields, notes, files and checklists")
    func blueprint() async throws {
        let server = FakeServer { request in
            request.method == .get
                ? .json(
                    200,
                    #"""
                    {"blueprint":{"process_info":{"field_id":"1","escalation":{"days":3,"status":"x"},"is_continuous":false,
                    "api_name":"Lead_Status","name":"Lead nurturing process","field_value":"Not Contacted","id":"2"},
                    "transitions":[{"next_transitions":[{"id":"9","name":"Next"}],"data":{"Phone":"1","Users":[]},
                    "next_field_value":"Contacted","name":"Establish contact","criteria_matched":true,"id":"1065415000000342606",
                    "fields":[{"api_name":"Phone","data_type":"phone","system_mandatory":true},
                    {"data_type":"widget","mandatory":true,"id":"0"}],"type":"manual","execution_time":null}]}}
                    """#)
                : .json(200, #"{"code":"SUCCESS","details":{},"message":"transition updated successfully","status":"success"}"#)
        }
        let lead = server.client.leads["1"]
        let blueprint = try await lead.blueprint()
        #expect(blueprint.process.escalationDays == 3)
        let transition = try #require(blueprint.transitions.first)
        // Phone holds something already, and a widget is no field.
        try await lead.proceed(
            transition, notes: "n", attachments: ["f1"], checklist: [("list 1", true), ("list 2", false)],
            data: [JSONMember("Users", .array([]))]
        ) { $0.city = "Oslo" }
        #expect(
            await server.requests.last?.body
                == (try body(
                    #"""
                    {"blueprint":[{"transition_id":"1065415000000342606","data":{"City":"Oslo","Users":[],"Notes":"n",
                    "Attachments":{"$file_id":["f1"]},"CheckLists":[{"list 1":true},{"list 2":false}]}}]}
                    """#)))
    }

    @Test("Mass actions by view: bodies, and criteria as JSON")
    func massBodies() async throws {
        let server = FakeServer(
            .json(200, #"{"data":{"code":"SUCCESS","details":{"job_id":"55"},"message":"","status":"success"}}"#))
        let zoho = server.client
        let job = try await zoho.leads.massUpdate(
            view: "7", territory: TerritoryScope("8", includesChildren: true), overwritesMultiSelect: true
        ) { $0.city = nil }
        #expect(job.id == "55")
        _ = try await zoho.leads.massDelete(view: "7")
        _ = try await zoho.deals.massChangeOwner(
            view: "7", to: "9",
            where: .amount > 10.5 && .stage == .qualification && (.accountName == RecordID<Account>("3") || .isAny(.dealName, of: ["a", "b"])))
        let bodies = await server.requests.map(\.body)
        #expect(
            bodies[0]
                == (try body(
                    #"{"data":[{"City":null}],"over_write":true,"cvid":"7","territory":{"id":"8","include_child":true}}"#)))
        #expect(bodies[1] == (try body(#"{"cvid":"7"}"#)))
        #expect(
            bodies[2]
                == (try body(
                    #"""
                    {"cvid":"7","owner":{"id":"9"},"criteria":{"group_operator":"and","group":[
                    {"field":{"api_name":"Amount"},"comparator":"greater_than","value":10.5},
                    {"field":{"api_name":"Stage"},"comparator":"equal","value":"Qualification"},
                    {"group_operator":"or","group":[{"field":{"api_name":"Account_Name"},"comparator":"equal","value":{"id":"3"}},
                    {"field":{"api_name":"Deal_Name"},"comparator":"in","value":["a","b"]}]}]}}
                    """#)))
    }

    private struct Unexpected: Error {}
}
