import CRMSchema
import StandardOrganisation
import Testing

/// The snapshots of a fresh 8.4.0.
struct VtigerStandardOrganisationTests {
    private let loaded = VtigerSnapshotLoader.load(directory: StandardOrganisation.vtigerSnapshots)

    @Test func loadsWithoutAWord() {
        #expect(loaded.diagnostics.filter { $0.severity != .note }.isEmpty)
        #expect(loaded.diagnostics.map(\.code) == ["snapshot.no-lookup-target"])
        #expect(loaded.schema.modules.count == 35 && loaded.schema.modules.count { $0.fields != nil } == 25)
    }

    @Test func leads() throws {
        let lines = try #require(loaded.schema.module(named: "Leads")?.fields).map(GoldenText.line)
        #expect(lines.count == 34)
        for line in [
            "lastname: text mandatory create update", "assigned_user_id: user mandatory create update", "createdtime: localDateTime",
            "annualrevenue: decimal(currency) create update", "modifiedby: lookup(Users) create update", "id: recordID",
            "leadstatus: picklist(Attempted to Contact, Cold, Contact in Future, Contacted, Hot, Junk Lead, Lost Lead, Not Contacted, Pre Qualified, Qualified, Warm) create update",
        ] { #expect(lines.contains(line), "\(line)") }
    }

    @Test func oddities() {
        let schema = loaded.schema
        #expect(schema.field("Users", "user_password")?.type == .text(.password) && schema.field("Users", "user_password")?.isListed == false)
        #expect(schema.field("Users", "roleid")?.type == .anyLookup(modules: []))
        #expect(schema.field("Quotes", "shipping_&_handling")?.label == "Shipping & Handling")
        #expect(schema.field("Leads", "company")?.isNullable == false)
        #expect(schema.field("Products", "currency1")?.isMandatory == false || schema.field("Products", "currency1") == nil)
        #expect(schema.module(named: "ProductTaxes")?.fields?.contains { $0.apiName.value == "id" } == false)
        #expect(schema.field("Events", "time_start")?.type == .timeOfDay)
        guard case .anyLookup(let modules)? = schema.field("Events", "parent_id")?.type else { return #expect(Bool(false)) }
        #expect(modules.count == 9)
    }
}
