import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Searching")
struct SearchEndpointTests {
    private func client(change: (inout SandboxLimits) -> Void = { _ in }) async throws -> SandboxClient {
        var options = SandboxOptions()
        change(&options.limits)
        let client = try await SandboxClient(options)
        let body = #"""
            {"data":[
             {"Last_Name":"Smith","First_Name":"Jo","Company":"Acme","Email":"jo@acme.example","Phone":"+1 (555) 0100","Annual_Revenue":1000,"No_of_Employees":5,"Lead_Source":"Web Download","Email_Opt_Out":true,"checking_multi_picklist":["A","B"],"Visitor_Score":"900719925474099301","Description":"Called twice"},
             {"Last_Name":"Smithson","Company":"Acme Inc","Annual_Revenue":2500.5,"No_of_Employees":50,"Lead_Source":"Trade Show","checking_multi_picklist":["B"],"Visitor_Score":"900719925474099302"},
             {"Last_Name":"O'Neil (Ltd), \\","Company":"Baltic","Annual_Revenue":null,"Last_Visited_Time":"2026-01-02T10:00:00+00:00"}
            ]}
            """#
        let created = try await client.post("/Leads", body)
        #expect(created.status == 201)
        return client
    }

    private func names(_ client: SandboxClient, _ criteria: String) async throws -> [String] {
        let encoded = try #require(criteria.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let answer = try await client.get("/Leads/search?criteria=\(encoded)&fields=Last_Name,First_Name")
        #expect(answer.status == 200 || answer.status == 204, "\(String(decoding: answer.body, as: UTF8.self))")
        return answer.rows.compactMap { $0["Last_Name"]?.string }.sorted()
    }

    @Test("Operators by type", arguments: [
        ("(Last_Name:equals:smith)", ["Smith"]),
        ("(Last_Name:starts_with:Smi)", ["Smith", "Smithson"]),
        ("(Last_Name:in:Smith,Nobody)", ["Smith"]),
        (#"(Last_Name:equals:O'Neil \(Ltd\)\, \\)"#, [#"O'Neil (Ltd), \"#]),
        ("(Annual_Revenue:greater_than:1000)", ["Smithson"]),
        ("(Annual_Revenue:greater_equal:1000)", ["Smith", "Smithson"]),
        ("(Annual_Revenue:between:999.5,1000.5)", ["Smith"]),
        ("(Annual_Revenue:less_than:0)", []),
        ("(No_of_Employees:in:5,6,50)", ["Smith", "Smithson"]),
        ("(No_of_Employees:not_equal:5)", [#"O'Neil (Ltd), \"#, "Smithson"]),
        ("(Visitor_Score:equals:900719925474099301)", ["Smith"]),
        ("(Visitor_Score:less_equal:900719925474099301)", ["Smith"]),
        ("(Email_Opt_Out:equals:true)", ["Smith"]),
        ("(Lead_Source:equals:web download)", ["Smith"]),
        ("(checking_multi_picklist:equals:B)", ["Smith", "Smithson"]),
        ("(checking_multi_picklist:equals:B;A)", ["Smith"]),
        ("(Description:starts_with:called)", ["Smith"]),
        ("(Last_Visited_Time:equals:2026-01-02T15:30:00+05:30)", [#"O'Neil (Ltd), \"#]),
        ("(Last_Visited_Time:greater_equal:2026-01-02)", [#"O'Neil (Ltd), \"#]),
        ("(Annual_Revenue:equals:${EMPTY})", [#"O'Neil (Ltd), \"#]),
        ("((Company:equals:Acme)and(No_of_Employees:greater_than:1))", ["Smith", "Smithson"]),
        ("(Company:equals:Acme)", ["Smith"]),
        ("((Last_Name:equals:Smithson)or((First_Name:equals:Jo)and(No_of_Employees:less_than:6)))", ["Smith", "Smithson"]),
    ] as [(String, [String])])
    func criteria(criteria: String, expected: [String]) async throws {
        #expect(try await names(try await client(), criteria) == expected)
    }

    @Test("Owners and other references, by id and by name")
    func references() async throws {
        let client = try await client()
        let owner = try #require(try await client.get("/Leads?fields=Owner").rows[0]["Owner"])
        let (id, name) = (try #require(owner["id"]?.string), try #require(owner["name"]?.string))
        for criteria in ["(Owner:equals:\(id))", "(Owner.id:equals:\(id))", "(Owner:equals:\(name))", "(Owner.name:in:\(name),x)"] {
            #expect(try await names(client, criteria).count == 3)
        }
        #expect(try await names(client, "(Owner.id:equals:1)").isEmpty)
    }

    @Test("What a search refuses", arguments: [
        "(Last_Name:greater_than:A)", "(Email_Opt_Out:in:true)", "(Nonsense:equals:1)", "(Lead_Source:starts_with:W)", "(Project_Details:equals:x)",
        "(Annual_Revenue:equals:many)", "(Last_Visited_Time:equals:yesterday)", "(Total_Notes_Added:equals:1)", "(Owner.email:equals:x)",
        "(Last_Name:equals:Smith", "Last_Name", "((",
    ])
    func refused(criteria: String) async throws {
        let client = try await client()
        let encoded = try #require(criteria.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let answer = try await client.get("/Leads/search?criteria=\(encoded)")
        #expect(answer.status == 400)
        #expect(answer.json["code"] == "INVALID_QUERY")
        #expect(answer.json["details"]?["reason"]?.string?.isEmpty == false)
    }

    @Test("E-mail, phone, word; nothing found is a 204; none of the four is an error")
    func others() async throws {
        let client = try await client()
        #expect(try await client.get("/Leads/search?email=JO@acme.example").rows.count == 1)
        #expect(try await client.get("/Leads/search?phone=1%205550100").rows.count == 1)
        #expect(try await client.get("/Leads/search?word=acme").rows.count == 2)
        #expect(try await client.get("/Leads/search?word=ac%20inc").rows.count == 1)
        let none = try await client.get("/Leads/search?word=zebra")
        #expect(none.status == 204)
        #expect(none.body.isEmpty)
        let missing = try await client.get("/Leads/search")
        #expect(missing.json["code"] == "EXPECTED_PARAM_MISSING")
        #expect(missing.json["details"]?["param_names"]?.array?.count == 4)
    }

    @Test("A search row is a whole record with its system keys; page zero is the first")
    func rows() async throws {
        let client = try await client()
        let answer = try await client.get("/Leads/search?email=jo@acme.example&page=0&per_page=200")
        #expect(answer.rows[0]["$sharing_permission"] == "full_access")
        #expect(answer.rows[0]["$has_more"] == nil)
        #expect(answer.info["count"] == 1)
        #expect(answer.info["more_records"] == false)
    }

    @Test("Pages, and the limits of rows and criteria")
    func limits() async throws {
        let client = try await client { $0.rowsPerSearch = 2; $0.criteriaPerSearch = 2; $0.valuesPerComparison = 3 }
        let first = try await client.get("/Leads/search?criteria=(Last_Name:not_equal:x)&per_page=2")
        #expect(first.rows.count == 2)
        #expect(first.info["more_records"] == true)
        #expect(try await client.get("/Leads/search?criteria=(Last_Name:not_equal:x)&per_page=2&page=2").code == "LIMIT_REACHED")
        #expect(try await client.get("/Leads/search?criteria=((City:equals:a)and(City:equals:b)and(City:equals:c))&per_page=2").code == "LIMIT_EXCEEDED")
        #expect(try await client.get("/Leads/search?criteria=(City:in:a,b,c,d)&per_page=2").code == "INVALID_QUERY")
    }

    @Test("Counting, all and some")
    func count() async throws {
        let client = try await client()
        #expect(try await client.get("/Leads/actions/count").json == ["count": 3])
        #expect(try await client.get("/Leads/actions/count?criteria=(Last_Name:starts_with:Smith)").json == ["count": 2])
        #expect(try await client.get("/Leads/actions/count?word=zebra").json == ["count": 0])
    }
}
