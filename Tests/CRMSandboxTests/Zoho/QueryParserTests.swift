import RecordCore
import Testing

@testable import CRMSandbox

@Suite("Parsing queries")
struct QueryParserTests {
    private func parse(_ text: String) throws -> QuerySyntax { try QueryParser.parse(text) }

    @Test("Every clause")
    func clauses() throws {
        let query = try parse(
            """
            SELECT Last_Name, COUNT(id) AS n, max(Amount), 'External', "Account_Name.Website" as 'site'
            from Contacts WHERE ((Last_Name = 'Boyle') and (First_Name is not null))
            group by Last_Name order by Last_Name desc, id limit 400, 200
            """)
        #expect(query.columns.map(\.key) == ["Last_Name", "n", "MAX(Amount)", "External", "site"])
        #expect(query.columns.map(\.aggregate) == [nil, .count, .maximum, nil, nil])
        #expect(query.module == "Contacts" && query.groups == ["Last_Name"])
        #expect(query.orders == [.init(name: "Last_Name", isDescending: true), .init(name: "id", isDescending: false)])
        #expect(query.offset == 400 && query.count == 200)
        #expect(try parse("select id from Leads where id is not null limit 5 offset 10").offset == 10)
        #expect(try parse("select id from Leads where id is not null offset 10").count == nil)
    }

    @Test("Every comparator", arguments: [
        ("A = 'x'", .equal, ["x"]), ("A != 1.5", .notEqual, ["1.5"]), ("A >= -2", .greaterEqual, ["-2"]), ("A>1", .greater, ["1"]),
        ("A <= 1", .lessEqual, ["1"]), ("A < 1", .less, ["1"]), ("A LIKE '%x%'", .like, ["%x%"]), ("A not like '%x%'", .notLike, ["%x%"]),
        ("A in ('a', 'b,c')", .oneOf, ["a", "b,c"]), ("A not in (1,2)", .noneOf, ["1", "2"]),
        ("A between 1 and 2", .between, ["1", "2"]), ("A not between 'a' and 'b'", .notBetween, ["a", "b"]),
        ("A is null", .isNull, []), ("A IS NOT NULL", .isNotNull, []), ("A = true", .equal, ["true"]), ("A = 'O''Neil'", .equal, ["O'Neil"]),
        (#"A = "say ""hi"" it's""#, .equal, [#"say "hi" it's"#]), (#"A = 'C:\'"#, .equal, [#"C:\"#]), ("A = ''", .equal, [""]),
    ] as [(String, QueryComparator, [String])])
    func comparators(text: String, comparator: QueryComparator, values: [String]) throws {
        let expected = QueryPredicate.comparison(QueryComparison(name: "A", comparator: comparator, values: values))
        #expect(try parse("select id from Leads where \(text)").condition == expected)
        #expect(try parse("select id from Leads where ((\(text)))").condition == expected)
    }

    @Test("Brackets decide; three comparisons need them")
    func brackets() throws {
        func one(_ name: String) -> QueryPredicate { .comparison(.init(name: name, comparator: .isNull, values: [])) }
        let text = "select id from Leads where "
        #expect(try parse(text + "A is null and B is null").condition == .all(one("A"), one("B")))
        #expect(try parse(text + "(A is null or (B is null and C is null))").condition == .any(one("A"), .all(one("B"), one("C"))))
        #expect(try parse(text + "((A is null or B is null) and C is null)").condition == .all(.any(one("A"), one("B")), one("C")))
        #expect(throws: ZohoError.self) { try parse(text + "A is null and B is null and C is null") }
        #expect(throws: ZohoError.self) { try parse(text + "((A is null) and (B is null) or (C is null))") }
    }

    @Test("Errors tell line, column and what stands there", arguments: [
        ("select FROM Deals", 1, 8, "FROM"), ("update Deals", 1, 1, "update"), ("select id\nfrom Leads\nwhere Last_Name ~ 'x'", 3, 17, "~"),
        ("select id from Leads where A = x", 1, 32, "x"), ("select id from Leads where A = 'x", 1, 32, "'x"),
        ("select External from Contacts where id is not null", 1, 8, "External"), ("select id from Leads where (A = 1", 1, 34, ""),
        ("select id from Leads where A = 1 limit -5", 1, 40, "-5"), ("select id from Leads where A = 1; drop", 1, 33, ";"),
        ("select id, from Leads where A = 1", 1, 12, "from"), ("select id from Leads where A in ()", 1, 34, ")"),
        ("select id from Leads where A not = 1", 1, 34, "="), ("select id from Leads where A is 1", 1, 33, "1"),
    ])
    func errors(text: String, line: Int, column: Int, near: String) {
        let error = #expect(throws: ZohoError.self) { try parse(text) }
        #expect(error?.code == "SYNTAX_ERROR")
        let details = JSONValue.object(error?.details ?? [])
        #expect(details["line"]?.int == line && details["column"]?.int == column && details["near"]?.string == near, "\(details)")
    }

    @Test("Missing clauses, and an empty alias")
    func missing() {
        for (text, clause) in [("select id", "from"), ("select id from Leads", "where"), ("select id from Leads limit 5", "where")] {
            let error = #expect(throws: ZohoError.self) { try parse(text) }
            #expect(JSONValue.object(error?.details ?? [])["clause"]?.string == clause)
        }
        #expect(#expect(throws: ZohoError.self) { try parse("select id as '' from Leads where id is null") }?.code == "INVALID_ALIAS")
    }

    @Test("Hostile texts end in an error, not in a crash", arguments: 0..<200)
    func hostile(seed: UInt64) {
        var random = TestGenerator(seed: seed)
        let words = ["select", "from", "where", "(", ")", ",", "'", "''", "\"", "and", "or", "not", "in", "id", "Leads", "=", "limit", "1", "as", "\\", "é", "\n"]
        let text = "select id from Leads where " + (0..<30).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        _ = try? parse(text)
        _ = try? parse(String(repeating: "(", count: 5_000) + text)
        _ = try? parse("select id from Leads where " + String(repeating: "(", count: 5_000))
    }
}
