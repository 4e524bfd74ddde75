import CRMSandbox
import RecordCore
import Testing

@Suite("Vtiger sandbox: queries")
struct VtigerQueryTests {
    /// Vendors V001 to V125 in five cities.
    private func vendors(_ quirks: VtigerQuirks = .repaired) async throws -> VtigerCaller {
        let crm = try await VtigerCaller(quirks)
        for number in 1...125 {
            let name = "V" + String(String(1000 + number).dropFirst())
            _ = try await crm.create("Vendors", #"{"vendorname":"\#(name)","city":"City\#(number % 5)","assigned_user_id":"19x1"}"#)
        }
        return crm
    }

    @Test("Conditions, orders, limits and counts are the database's")
    func conditions() async throws {
        let crm = try await vendors()
        func names(_ rest: String) async throws -> [String] {
            try await crm.query("select vendorname from Vendors \(rest);").result?.array?.compactMap { $0["vendorname"]?.string } ?? []
        }
        #expect(try await names("where vendorname='v005'") == ["V005"])
        #expect(try await names("where city='City1' and vendorname<'V010'") == ["V001", "V006"])
        #expect(try await names("where vendorname='V001' or city='City2' and vendorname='V002'") == ["V001", "V002"])
        #expect(try await names("where vendorname like 'V00%' order by vendorname desc limit 3") == ["V009", "V008", "V007"])
        #expect(try await names("order by city,vendorname desc limit 1, 2") == ["V120", "V115"])
        #expect(try await names("where vendorname in ( 'V001' , 'V002' ) ") == ["V001", "V002"])
        #expect(try await names("") .count == 100)
        #expect(try await names("limit 100,200").count == 25)
        #expect(try await names("order by nosuch") == [])
        #expect(try await crm.query("select count( * ) from Vendors where city='City1';").result == [["count": "25"]])
        let broken = try await vendors(.v84)
        #expect(try await broken.query("select count(*) from Vendors;").result == [])
        #expect(try await broken.query("select count(*) from Currency;").result == [["count": "1"]])
    }

    @Test(
        "What the language does not know is refused as it is refused there",
        arguments: [
            ("hello world", "ACCESS_DENIED"), ("select vendorname;", "ACCESS_DENIED"), ("delete from Vendors;", "QUERY_SYNTAX_ERROR"),
            ("select vendorname from vendors;", "ACCESS_DENIED"), ("select vendorname from Vendors,Leads;", "ACCESS_DENIED"),
            ("select vendorname from Vendors", "QUERY_SYNTAX_ERROR"), ("select vendorname from Vendors;;", "QUERY_SYNTAX_ERROR"),
            ("select nosuch from Vendors;", "ACCESS_DENIED"), ("select id from Vendors where nosuch='1';", "ACCESS_DENIED"),
            ("select vendorname, from Vendors;", "QUERY_SYNTAX_ERROR"), ("select count(id) from Vendors;", "QUERY_SYNTAX_ERROR"),
            ("select id from Vendors where (city='a') and city='b';", "QUERY_SYNTAX_ERROR"),
            ("select id from Vendors where city<>'a';", "QUERY_SYNTAX_ERROR"), ("select id from Vendors where city in ();", "QUERY_SYNTAX_ERROR"),
            ("select id from Vendors where city=\"a\";", "INTERNAL_SERVER_ERROR"), ("select id from Vendors where city='';", "INTERNAL_SERVER_ERROR"),
            ("select id from Vendors where city='x;", "INTERNAL_SERVER_ERROR"), ("select id from Leads where annualrevenue>1000.5;", "INTERNAL_SERVER_ERROR"),
            ("select id from Vendors where city like 'O\\'Brien%';", "QUERY_SYNTAX_ERROR"),
            ("select id from Vendors limit 2 order by city;", "QUERY_SYNTAX_ERROR"), ("select id from Vendors limit 1; -- x", "INTERNAL_SERVER_ERROR"),
            ("select id from Vendors order by city desc,id asc;", "QUERY_SYNTAX_ERROR"),
            ("select id from Contacts where account_id='25';", "INVALID_ID_ATTRIBUTE"),
        ])
    func refusals(query: String, code: String) async throws {
        #expect(try await VtigerCaller().query(query).code == code)
    }

    @Test("Texts with quotes, backslashes, accents and percent signs are found")
    func texts() async throws {
        let crm = try await VtigerCaller()
        let names = ["O'Brien", "Back\\slash", "Per%cent", "A & B", "semi;colon", "Café", "a_b", "axb"]
        for name in names {
            let element: JSONValue = ["lastname": .string(name), "assigned_user_id": "19x1"]
            _ = try await crm.create("Leads", element.jsonText)
        }
        func found(_ condition: String) async throws -> [String] {
            try await crm.query("select lastname from Leads where \(condition);").result?.array?.compactMap { $0["lastname"]?.string } ?? ["?"]
        }
        #expect(try await found("lastname='O''Brien'") == ["O'Brien"])
        #expect(try await found(#"lastname='Back\\slash'"#) == ["Back\\slash"])
        #expect(try await found("lastname='cafe'") == ["Café"])
        #expect(try await found("lastname='semi;colon'") == ["semi;colon"])
        #expect(try await found("lastname like 'Per%'") == ["Per%cent"])
        #expect(try await found("lastname like 'a_b'") == ["a_b", "axb"])
        #expect(try await found(#"lastname like 'a\_b'"#) == ["a_b"])
        #expect(try await found(#"lastname like 'Back\\\\%'"#) == ["Back\\slash"])
        #expect(try await found("lastname='A &amp; B'") == [])
        #expect(try await found("lastname=cafe") == [])
    }

    @Test("Ids and references are compared by number; numbers by size")
    func numbers() async throws {
        let crm = try await VtigerCaller()
        let account = try await crm.create("Accounts", #"{"accountname":"A","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        let contact = try await crm.create("Contacts", #"{"lastname":"C","account_id":"\#(account)","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        func count(_ text: String) async throws -> Int? { try await crm.query(text).result?.array?.count }
        #expect(try await count("select id from Contacts where account_id='\(account)';") == 1)
        #expect(try await count("select id from Contacts where account_id='10x\(account.dropFirst(3))';") == 1)
        #expect(try await count("select id from Contacts where account_id!='11x999';") == 1)
        #expect(try await count("select id from Contacts where id='\(contact)';") == 1)
        #expect(try await count("select id from Contacts where id>'\(contact)';") == 0)
        #expect(try await count("select id from Contacts where id='5';") == 0)
        #expect(try await count("select id from Contacts where assigned_user_id='19x1';") == 1)
        _ = try await crm.create("Leads", #"{"lastname":"L","annualrevenue":"900","assigned_user_id":"19x1"}"#)
        #expect(try await count("select id from Leads where annualrevenue>'1000';") == 0)
        #expect(try await count("select id from Leads where annualrevenue<1000 and annualrevenue > -1;") == 1)
    }

    @Test("Whatever is sent as a query, element or id gets an answer", arguments: 1...8)
    func nonsense(seed: Int) async throws {
        let crm = try await VtigerCaller()
        try await crm.sandbox.seed("Leads", count: 3)
        var random = TestGenerator(seed: UInt64(seed))
        let words = [
            "select", "from", "Leads", "where", "and", "or", "order", "by", "limit", "in", "like", "id", "lastname", "annualrevenue", "count",
            "*", ",", ";", "(", ")", "=", "!=", "<", ">=", "'a'", "''", "'10x3'", "'%\\'", "9223372036854775807", "-1", "100", "\"", "é", "'",
        ]
        let numbers = ["9223372036854775807", "-9223372036854775808", "1e400", "99999999999999999999", "0.00000000000000000001", "-", "."]
        for _ in 0..<60 {
            let soup = (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            for text in [soup, "select id from Leads where \(soup);", "select id from Leads order by id limit \(soup);"] {
                let answer = try await crm.query(text)
                #expect(answer.status == 200, "\(text)")
                #expect(answer.code != nil || answer.result?.array != nil, "\(text)")
            }
        }
        for number in numbers {
            let element: JSONValue = [
                "lastname": "x", "assigned_user_id": .string(number), "annualrevenue": .string(number), "noofemployees": .string(number),
                "potentialname": "x", "closingdate": .string("\(number)-\(number)-1"), "sales_stage": "x", "probability": .string(number),
                "amount": .string(number),
            ]
            #expect(try await crm.post("create", ["elementType": "Leads", "element": element.jsonText]).result != nil)
            #expect(try await crm.post("create", ["elementType": "Potentials", "element": element.jsonText]).result != nil)
            #expect(try await crm.query("select id from Leads where id>'10x\(number)' limit \(number),\(number);").status == 200)
            #expect(try await crm.get("retrieve", ["id": "10x\(number)"]).code != nil)
        }
    }
}
