import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// The client's texts held against what real servers were asked.
@Suite("Queries and recordings")
struct QueryRecordingTests {
    @Test("The reference understands what servers understood, and nothing else", arguments: RecordedQueries.all.indices)
    func reference(index: Int) {
        let recording = RecordedQueries.all[index]
        // The empty query has its own error.
        let isUnderstood = (try? ReferenceQuery(recording.text)) != nil
        #expect(isUnderstood == recording.isUnderstood, "\(recording.name): \(recording.text)")
    }

    @Test("What was recorded can be said, and means the same")
    func sayings() throws {
        let vtiger = try ReferenceServer([]).client
        let (vendors, leads, contacts) = (vtiger.vendors, vtiger.leads, vtiger.contacts)
        let sayings: [(String, any CustomStringConvertible)] = [
            ("query-star", vendors.all().limit(1)),
            ("query-columns-without-id", vendors.select(.vendorName).limit(2)),
            ("query-id-only", vendors.select(.id).limit(2)),
            ("query-and", vendors.select(.vendorName).where(.city == "City1" && .vendorName < "V010")),
            ("query-prec-or-and", vendors.select(.vendorName).where(.city == "City1" || .city == "City2" && .vendorName == "V002")),
            ("query-in", vendors.select(.vendorName).where(.isAny(.vendorName, of: ["V001", "V002"]))),
            ("query-like", vendors.select(.vendorName).where(.starts(.vendorName, with: "V00")).order(by: .vendorName, .descending).limit(3)),
            ("query-semicolon-in-string", vendors.select(.vendorName).where(.contains(.vendorName, ";"))),
            ("query-order-two", vendors.select(.city, .vendorName).order(by: .city, .vendorName).limit(2)),
            ("query-order-by-id", vendors.select(.vendorName).order(by: .id, .descending).limit(1)),
            ("query-limit-offset-space", vendors.select(.vendorName).order(by: .vendorName).limit(3, offset: 2)),
            ("query-eq-unquoted-number", leads.select(.lastName).where(.noofemployees == 42)),
            ("query-negative-number", leads.select(.lastName).where(.annualRevenue > -1).limit(1)),
            ("query-qt-apostrophe-doubled", leads.select(.lastName).where(.lastName == "O'Brien")),
            ("query-qt-apostrophe-wildcard", leads.select(.lastName).where(.like(.lastName, "O%Brien") && .company == "QTEST")),
            ("query-qt-backslash-doubled", leads.select(.lastName).where(.lastName == #"Back\slash"#)),
            ("query-qt-doublequote-inside", leads.select(.lastName).where(.lastName == #"Dou"ble"#)),
            ("query-qt-percent", leads.select(.lastName).where(.lastName == "Per%cent")),
            ("query-value-unicode", leads.select(.lastName).where(.lastName == "Müller 漢字 Ωмега")),
            ("query-value-with-and", vendors.select(.vendorName).where(.vendorName == "rock and roll or pop")),
            ("query-where-id-in", leads.select(.lastName).where(.isAny(.id, of: ["10x3", "10x5"]))),
            ("query-where-id-gt", leads.select(.lastName).where(.id > "10x5").limit(2)),
            ("query-where-ref", contacts.select(.lastName).where(.accountID == "11x24")),
            ("query-where-ref-in", contacts.select(.lastName).where(.isAny(.accountID, of: ["11x24", "11x1"]))),
            ("query-not-equal-and-null", contacts.select(.lastName).where(.accountID != "11x1").limit(1)),
            ("query-owner-group", leads.select(.lastName).where(.assignedUserID == .group("20x2")).limit(1)),
            ("query-where-textarea", leads.select(.lastName).where(.contains(.description, "line1"))),
            ("query-where-date", vtiger.potentials.select(.potentialname).where(.closingdate >= CalendarDate("2027-01-01") ?? .init(daysSince1970: 0))),
            ("query-where-uppercase",
                vendors.select(.vendorName).where(.starts(.vendorName, with: "V00") && .isAny(.city, of: ["City1"]) || .city == "City2").limit(2)),
        ]
        for (name, saying) in sayings {
            let recorded = try ReferenceQuery(try #require(RecordedQueries.text(name), "\(name)"))
            let said = try ReferenceQuery("\(saying)")
            #expect(said.module == recorded.module, "\(name)")
            #expect(said.columns == recorded.columns, "\(name)")
            #expect(said.groups == recorded.groups, "\(name)")
            #expect(said.count == recorded.count && said.offset == recorded.offset, "\(name)")
            // Without an order of its own a query has that of ids.
            if !recorded.order.isEmpty { #expect(said.order == recorded.order && said.isDescending == recorded.isDescending, "\(name)") }
        }
    }
}
