import CRMSandbox
import RecordCore
import Testing

@Suite("Queries")
struct QueryEndpointTests {
    private func client(change: (inout SandboxLimits) -> Void = { _ in }) async throws -> SandboxClient {
        var options = SandboxOptions()
        change(&options.limits)
        let client = try await SandboxClient(options)
        let parent = try await client.create("Accounts", #"{"Account_Name":"Holding","Website":"https://holding.example"}"#)
        let account = try await client.create("Accounts", #"{"Account_Name":"Zylker","Parent_Account":{"id":"\#(parent)"},"Annual_Revenue":500}"#)
        let contacts = #"""
            {"data":[
             {"Last_Name":"Boyle","First_Name":"Patricia","Account_Name":{"id":"\#(account)"},"Email":"p@zylker.example"},
             {"Last_Name":"Boyle","First_Name":"Steve","Account_Name":{"id":"\#(parent)"}},
             {"Last_Name":"O'Neil","First_Name":null}
            ]}
            """#
        #expect(try await client.post("/Contacts", contacts).status == 201)
        let leads = #"""
            {"data":[
             {"Last_Name":"Smith","Company":"Acme","Annual_Revenue":1000,"No_of_Employees":5,"Email_Opt_Out":true,"checking_multi_picklist":["A","B"],"Last_Visited_Time":"2026-01-02T10:00:00+00:00"},
             {"Last_Name":"Smithson","Company":"Acme","Annual_Revenue":2500.5,"No_of_Employees":50,"checking_multi_picklist":["B"]},
             {"Last_Name":"Tanner","Company":"Baltic","Description":"Called twice"}
            ]}
            """#
        #expect(try await client.post("/Leads", leads).status == 201)
        return client
    }

    private func query(_ client: SandboxClient, _ text: String, more: String = "") async throws -> SandboxClient.Answer {
        let text = JSONValue.string(text).jsonText
        return try await client.post("/coql", #"{"select_query":\#(text)\#(more)}"#)
    }

    private func names(_ client: SandboxClient, _ condition: String, from module: String = "Leads") async throws -> [String] {
        let answer = try await query(client, "select Last_Name from \(module) where \(condition)")
        #expect(answer.status == 200 || answer.status == 204, "\(String(decoding: answer.body, as: UTF8.self))")
        return answer.rows.compactMap { $0["Last_Name"]?.string }
    }

    @Test("Comparators by type; a comparison with nothing is never true", arguments: [
        ("Last_Name = 'smith'", ["Smith"]), ("Last_Name != 'Smith'", ["Smithson", "Tanner"]), ("Last_Name like 'Smi%'", ["Smith", "Smithson"]),
        ("Last_Name like '%son'", ["Smithson"]), ("Last_Name not like '%mith%'", ["Tanner"]), ("Last_Name in ('Smith','x')", ["Smith"]),
        ("Last_Name not in ('Smith')", ["Smithson", "Tanner"]), ("Annual_Revenue > 1000", ["Smithson"]),
        ("Annual_Revenue between 999.5 and 2500.5", ["Smith", "Smithson"]), ("Annual_Revenue not between 0 and 1000", ["Smithson"]),
        ("Annual_Revenue != 1000", ["Smithson"]), ("Annual_Revenue is null", ["Tanner"]), ("No_of_Employees in (5, 6)", ["Smith"]),
        ("Email_Opt_Out = true", ["Smith"]), ("Email_Opt_Out = 'false'", ["Smithson", "Tanner"]),
        ("checking_multi_picklist = 'B;A'", ["Smith"]), ("checking_multi_picklist like '%A%'", ["Smith"]),
        ("Last_Visited_Time = '2026-01-02T15:30:00+05:30'", ["Smith"]), ("Last_Visited_Time >= '2026-01-02'", ["Smith"]),
        ("Owner.last_name = 'Keller'", ["Smith", "Smithson", "Tanner"]), ("Owner.role.name = 'Manager'", []),
        ("((Company = 'Acme' and No_of_Employees > 5) or Last_Name = 'Tanner')", ["Smithson", "Tanner"]),
    ] as [(String, [String])])
    func comparators(condition: String, expected: [String]) async throws {
        #expect(try await names(try await client(), condition) == expected)
    }

    @Test("Joins through one and two lookups; rows hold flat keys and always the id")
    func joins() async throws {
        let client = try await client()
        let answer = try await query(
            client,
            "select First_Name, Account_Name, Account_Name.Account_Name, Account_Name.Parent_Account.Website, Owner.email from Contacts where Last_Name like 'B%'")
        let rows = answer.rows
        #expect(rows.count == 2 && answer.info == ["count": 2, "more_records": false])
        #expect(rows[0]["Account_Name.Account_Name"] == "Zylker" && rows[0]["Account_Name.Parent_Account.Website"] == "https://holding.example")
        #expect(rows[1]["Account_Name.Parent_Account.Website"] == .null)
        #expect(rows[0]["Account_Name"]?["id"]?.string?.isEmpty == false && rows[0]["id"]?.string?.isEmpty == false)
        #expect(rows[0]["Owner.email"]?.string?.contains("@") == true)
        #expect(try await names(client, "Account_Name.Parent_Account.Account_Name = 'Holding'", from: "Contacts") == ["Boyle"])
        #expect(try await names(client, "Account_Name.Annual_Revenue is null", from: "Contacts") == ["Boyle", "O'Neil"])
        #expect(try await names(client, "Last_Name = 'O''Neil'", from: "Contacts") == ["O'Neil"])
    }

    @Test("References into several modules, by the module that is meant")
    func manyModules() async throws {
        let client = try await client()
        let contact = try #require(try await query(client, "select id from Contacts where First_Name = 'Steve'").rows.first?["id"]?.string)
        let account = try #require(try await query(client, "select id from Accounts where Account_Name = 'Zylker'").rows.first?["id"]?.string)
        _ = try await client.create("Tasks", #"{"Subject":"Call","What_Id":{"id":"\#(account)"},"$se_module":"Accounts","Who_Id":{"id":"\#(contact)"}}"#)
        let answer = try await query(client, "select Subject, 'What_Id->Accounts.Account_Name', 'What_Id->Deals.Deal_Name' from Tasks where What_Id = '\(account)'")
        #expect(answer.rows.first?["What_Id->Accounts.Account_Name"] == "Zylker" && answer.rows.first?["What_Id->Deals.Deal_Name"] == .null)
    }

    @Test("Aggregates, with groups and without, empty values left out")
    func aggregates() async throws {
        let client = try await client()
        let all = try await query(client, "select COUNT(id), SUM(Annual_Revenue), avg(No_of_Employees), MIN(Annual_Revenue), max(Annual_Revenue) as top from Leads where id is not null")
        #expect(all.rows == [["COUNT(id)": 3, "SUM(Annual_Revenue)": 3500.5, "AVG(No_of_Employees)": 27.5, "MIN(Annual_Revenue)": 1000, "top": 2500.5]])
        let groups = try await query(client, "select Company, COUNT(Annual_Revenue) from Leads where id is not null group by Company order by Company desc")
        #expect(groups.rows == [["Company": "Baltic", "COUNT(Annual_Revenue)": 0], ["Company": "Acme", "COUNT(Annual_Revenue)": 2]])
        let none = try await query(client, "select COUNT(id), SUM(Annual_Revenue) from Leads where Last_Name = 'x'")
        #expect(none.rows == [["COUNT(id)": 0, "SUM(Annual_Revenue)": .null]])
    }

    @Test("Order, limit and offset; nothing left is a 204")
    func pages() async throws {
        let client = try await client()
        func rows(_ rest: String) async throws -> [String] {
            try await query(client, "select Last_Name from Leads where id is not null \(rest)").rows.compactMap { $0["Last_Name"]?.string }
        }
        #expect(try await rows("order by Annual_Revenue desc") == ["Smithson", "Smith", "Tanner"])
        #expect(try await rows("order by Company asc, Last_Name desc") == ["Smithson", "Smith", "Tanner"])
        #expect(try await rows("limit 2") == ["Smith", "Smithson"])
        #expect(try await rows("limit 1, 2") == ["Smithson", "Tanner"])
        #expect(try await rows("limit 2 offset 2") == ["Tanner"])
        let part = try await query(client, "select id from Leads where id is not null limit 2")
        #expect(part.info == ["count": 2, "more_records": true])
        let end = try await query(client, "select id from Leads where id is not null limit 3, 2")
        #expect(end.status == 204 && end.body.isEmpty)
    }

    @Test("Metadata of the selected fields")
    func meta() async throws {
        let answer = try await query(try await client(), "select Last_Name, Owner.email from Leads where id is not null", more: #","include_meta":["fields"]"#)
        #expect(answer.json["fields"]?["Last_Name"]?["data_type"] == "text")
        #expect(answer.json["fields"]?.object?.count == 1)
    }

    @Test("What a query is refused for", arguments: [
        ("select Nonsense from Leads where id is not null", "INVALID_QUERY", "column_name"),
        ("select Last_Name from Leads where Last_Name > 'A'", "INVALID_QUERY", "operator"),
        ("select Last_Name from Leads where Email_Opt_Out != true", "INVALID_QUERY", "operator"),
        ("select Last_Name from Leads where Annual_Revenue = 'many'", "INVALID_QUERY", "value"),
        ("select Last_Name from Leads where Last_Name not like 'x%'", "INVALID_QUERY", "value"),
        ("select Last_Name from Leads where Description = 'x'", "INVALID_QUERY", "reason"),
        ("select Last_Name from Leads where Company.Name = 'x'", "INVALID_QUERY", "column_name"),
        ("select Last_Name from Leads where Owner.shoe_size = 'x'", "INVALID_QUERY", "column_name"),
        ("select Last_Name from Leads where id is not null order by Description", "INVALID_QUERY", "reason"),
        ("select Project_Details from Leads where id is not null", "INVALID_QUERY", "reason"),
        ("select SUM(Last_Name) from Leads where id is not null", "INVALID_QUERY", "reason"),
        ("select Company, COUNT(id) from Leads where id is not null", "INVALID_QUERY", "reason"),
        ("select id from Leads where id is not null order by id, id", "DUPLICATE_DATA", "column_name"),
        ("select Last_Name as n, Company as n from Leads where id is not null", "DUPLICATE_ALIAS", ""),
        ("select id from Leads where id is not null limit 2001", "LIMIT_EXCEEDED", "limit"),
        ("select id from Leads where id is not null limit 100000, 5", "LIMIT_EXCEEDED", "limit"),
        ("select Account_Name.Parent_Account.Parent_Account.Website from Contacts where id is not null", "LIMIT_EXCEEDED", "limit"),
        ("select id from Nowhere where id is not null", "INVALID_MODULE", ""),
        ("select id from Leads", "SYNTAX_ERROR", "clause"),
    ])
    func refused(text: String, code: String, detail: String) async throws {
        let answer = try await query(try await client(), text)
        #expect(answer.status == 400 && answer.code == code, "\(String(decoding: answer.body, as: UTF8.self))")
        #expect(detail.isEmpty || answer.json["details"]?[detail] != nil)
    }

    @Test("The limits of columns, conditions, lists, groups, orders and aggregates")
    func limits() async throws {
        let client = try await client {
            $0.columnsPerQuery = 3
            $0.criteriaPerQuery = 2
            $0.valuesPerQueryList = 2
            $0.groupsPerQuery = 1
            $0.ordersPerQuery = 1
            $0.aggregatesPerQuery = 1
        }
        for text in [
            "select id, City, Company, Email from Leads where id is not null",
            "select id from Leads where ((City = 'a' and City = 'b') and City = 'c')", "select id from Leads where City in ('a','b','c')",
            "select City, Company from Leads where id is not null group by City, Company",
            "select id from Leads where id is not null order by City, Company", "select COUNT(id), COUNT(City) from Leads where id is not null",
        ] {
            #expect(try await query(client, text).code == "LIMIT_EXCEEDED", "\(text)")
        }
    }

    @Test("A body without a query")
    func body() async throws {
        let client = try await client()
        #expect(try await client.post("/coql", "{}").code == "MANDATORY_NOT_FOUND")
        #expect(try await client.post("/coql", #"{"select_query":5}"#).code == "INVALID_DATA")
        #expect(try await client.get("/coql").status == 400)
    }
}
