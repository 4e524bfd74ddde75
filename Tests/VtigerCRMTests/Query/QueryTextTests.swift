import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Call sites and what they send, one by one.
@Suite("Text of queries")
struct QueryTextTests {
    private let vtiger: VtigerCRM
    private let accountID: RecordID<Account> = "11x24"

    init() throws { vtiger = try ReferenceServer([]).client }

    private func text(_ condition: Condition<Lead>) -> String { condition.description }
    private func event(_ condition: Condition<Event>) -> String { condition.description }

    @Test("Operators by kind")
    func operators() {
        #expect(text(.city == "Rome") == "city = 'Rome'")
        #expect(text(.lastName != "Smith") == "lastname != 'Smith'")
        #expect(text(.leadNo > "LEA10") == "lead_no > 'LEA10'")
        #expect(text(.annualRevenue > 10_000) == "annualrevenue > '10000'")
        #expect(text(.annualRevenue <= 1000.5) == "annualrevenue <= '1000.5'")
        #expect(text(.annualRevenue >= -1) == "annualrevenue >= '-1'")
        #expect(text(.noofemployees < 42) == "noofemployees < '42'")
        #expect(text(.emailOptOut == true) == "emailoptout = '1'")
        #expect(text(.starred == false) == "starred = '0'")
        #expect(text(.leadStatus == .hot) == "leadstatus = 'Hot'")
        #expect(text(.leadStatus == "My own") == "leadstatus = 'My own'")
        #expect(event(.dateStart >= CalendarDate(year: 2027, month: 1, day: 1)!) == "date_start >= '2027-01-01'")
        #expect(event(.timeStart < TimeOfDay(hour: 9, minute: 30)!) == "time_start < '09:30:00'")
        #expect(text(.modifiedTime > LocalDateTime("2020-01-01 00:00:00")!) == "modifiedtime > '2020-01-01 00:00:00'")
        #expect("\(vtiger.contacts.where(.accountID == accountID))".contains(" WHERE account_id = '11x24' "))
        #expect(text(.assignedUserID == .user("19x1")) == "assigned_user_id = '19x1'")
        #expect(event(.parentID == .account(accountID)) == "parent_id = '11x24'")
        #expect(text(.id > "10x5") == "id > '10x5'")
    }

    @Test("Lists, ranges and parts of texts")
    func functions() {
        #expect(text(.isAny(.leadStatus, of: [.hot, .warm, .hot])) == "leadstatus IN ('Hot', 'Warm')")
        #expect(text(.isAny(.id, of: ["10x3", "10x5"])) == "id IN ('10x3', '10x5')")
        #expect(text(.isAny(.assignedUserID, of: [.user("19x1"), .group("20x2")])) == "assigned_user_id IN ('19x1', '20x2')")
        #expect(text(.isNone(.city, of: ["a", "b"])) == "city != 'a' AND city != 'b'")
        #expect(text(.between(.annualRevenue, 1, 2)) == "annualrevenue >= '1' AND annualrevenue <= '2'")
        #expect(text(.starts(.email, with: "a")) == "email LIKE 'a%'")
        #expect(text(.contains(.description, "line1")) == "description LIKE '%line1%'")
        #expect(text(.ends(.website, with: ".test")) == "website LIKE '%.test'")
        #expect(text(.like(.lastName, "O%Brien")) == "lastname LIKE 'O%Brien'")
        #expect(text(.starts(.leadSource, with: "Web")) == "leadsource LIKE 'Web%'")
    }

    @Test("Signs in texts mean themselves")
    func quoting() {
        #expect(text(.lastName == "O'Brien") == "lastname = 'O''Brien'")
        #expect(text(.lastName == #"Back\slash"#) == #"lastname = 'Back\\slash'"#)
        #expect(text(.lastName == #"a\'b\"#) == #"lastname = 'a\\''b\\'"#)
        #expect(text(.lastName == "'") == "lastname = ''''")
        #expect(text(.lastName == "x'\u{301}y") == "lastname = 'x''\u{301}y'")
        #expect(text(.lastName == "a; -- DROP") == "lastname = 'a; -- DROP'")
        #expect(text(.lastName == "100%") == "lastname = '100%'")
        #expect(text(.contains(.lastName, "100%")) == #"lastname LIKE '%100\\%%'"#)
        #expect(text(.starts(.email, with: "john_s")) == #"email LIKE 'john\\_s%'"#)
        #expect(text(.ends(.lastName, with: #"\"#)) == #"lastname LIKE '%\\\\'"#)
        #expect(VtigerCRM.quoted(#"O'Brien \ x"#) == #"'O''Brien \\ x'"#)
    }

    @Test("And binds tighter than or; brackets are multiplied out")
    func brackets() {
        #expect(text(.city == "a" || .city == "b" && .lastName == "c") == "city = 'a' OR city = 'b' AND lastname = 'c'")
        #expect(text((.city == "a" || .city == "b") && .lastName == "c") == "city = 'a' AND lastname = 'c' OR city = 'b' AND lastname = 'c'")
        #expect(
            text((.city == "a" || .city == "b") && (.fax == "c" || .fax == "d"))
                == "city = 'a' AND fax = 'c' OR city = 'a' AND fax = 'd' OR city = 'b' AND fax = 'c' OR city = 'b' AND fax = 'd'")
        #expect(text(.city == "a" && .city == "a" || .city == "a") == "city = 'a'")
    }

    @Test("Whole queries")
    func queries() {
        let leads = vtiger.leads
        #expect("\(leads.all())" == "SELECT * FROM Leads ORDER BY id LIMIT 100;")
        #expect("\(leads.select(.lastName, .email))" == "SELECT lastname, email FROM Leads ORDER BY id LIMIT 100;")
        #expect("\(leads.select(.id))" == "SELECT id FROM Leads ORDER BY id LIMIT 100;")
        #expect("\(leads.select(.id, .city, .city))" == "SELECT city FROM Leads ORDER BY id LIMIT 100;")
        #expect(
            "\(leads.select(.lastName, .email).where(.city == "Rome" && .annualRevenue > 10_000 || .starts(.email, with: "a")).order(by: .createdTime, .descending).limit(500))"
                == "SELECT lastname, email FROM Leads WHERE city = 'Rome' AND annualrevenue > '10000' OR email LIKE 'a%' ORDER BY createdtime DESC LIMIT 100;")
        #expect("\(leads.where(.city == "a").where(.fax == "b" || .fax == "c"))" == "SELECT * FROM Leads WHERE city = 'a' AND fax = 'b' OR city = 'a' AND fax = 'c' ORDER BY id LIMIT 100;")
        #expect("\(leads.order(by: .city, .lastName).limit(5, offset: 10))" == "SELECT * FROM Leads ORDER BY city, lastname LIMIT 10, 5;")
        #expect("\(leads.order(by: .city))" == "SELECT * FROM Leads ORDER BY city, id LIMIT 100;")
        #expect("\(leads.order(by: .city, .lastName, .id, .descending))" == "SELECT * FROM Leads ORDER BY city, lastname, id DESC LIMIT 100;")
        #expect("\(vtiger.currency.all())" == "SELECT * FROM Currency LIMIT 100;")
        #expect("\(leads.loading(.city).limit(0))" == "SELECT city FROM Leads ORDER BY id LIMIT 0;")
        #expect("\(vtiger.records(Odd.self).select(.plain, .tax))" == "SELECT * FROM Odd ORDER BY id LIMIT 100;")
        #expect("\(vtiger.records(Odd.self).where(.includes(.languages, "de")).select(.plain))".hasPrefix(
            "SELECT plain FROM Odd WHERE languages = 'de' OR languages LIKE 'de |##| %' OR languages LIKE '% |##| de' OR languages LIKE '% |##| de |##| %' "))
    }

    @Test("Queries written by hand get their semicolon")
    func closing() {
        #expect(QueryText.closed("select * from Leads") == "select * from Leads;")
        #expect(QueryText.closed(" select * from Leads ; \n") == "select * from Leads ;")
        #expect(QueryText.closed("select * from Leads where city = ';'") == "select * from Leads where city = ';';")
    }
}
