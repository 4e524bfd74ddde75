import CRMSchema
import Testing

/// The module that has a field of every type, as it comes out of its snapshot.
struct VehiclesGoldenTests {
    @Test func everyFieldComesOutAsWritten() throws {
        let fields = try #require(StandardOrganisationTests.loaded.schema.module(named: "Vehicles")?.fields)
        let golden = #"""
            Owner: user ≤120 create update
            Name: text ≤120 mandatory create update
            Email: text(email) ≤100 create update
            Secondary_Email: text(email) ≤100 create update
            Single_Line: text ≤255 create update custom
            VIN: text ≤17 create update unique custom
            ERP_Key: text ≤255 create update custom
            Small_Text: longText ≤2000 create update custom no-filter no-sort
            Large_Text: longText ≤32000 create update custom no-filter no-sort
            Rich_Text: longText ≤50000 create update custom no-filter no-sort
            Web_Page: text(website) ≤450 create update custom
            Phone: text(phone) ≤30 create update custom
            Color: picklist(Red, Blue, Green=Grün, -Mauve, 1/2 tone, default) ≤120 create update custom
            Extras: multiPicklist(Air conditioning, Tow bar, 4x4) ≤1000 create update custom no-sort
            Showroom: picklist(Houston, Austin) ≤120 create update custom
            In_Use: boolean ≤5 create update custom
            Doors: integer ≤9 create update custom
            Odometer: bigInteger ≤18 create update custom
            Engine_Size: decimal ≤16 .3 create update custom
            List_Price: decimal(currency) ≤16 .2 create update custom
            Tax_Rate: decimal(percent) ≤5 .2 create update custom
            Purchased_On: date ≤20 create update custom
            Last_Service: dateTime ≤120 create update custom
            Dealer: lookup(Accounts) ≤120 create update custom
            Keeper: user ≤50 create update custom
            Drivers: multiLookup(Vehicles_X_Contacts.Drivers → Contacts) ≤200 create update custom no-sort not-listed
            Mechanics: multiLookup(Vehicles_X_Users.Mechanics → Users) ≤50 create update custom no-sort not-listed
            Insured_By: anyLookup(Accounts, Vendors) ≤120 create update custom
            Service_Log: subform(Service_Log) create update custom no-filter no-sort not-listed
            Fleet_No: autoNumber ≤255 custom
            Age_Years: formula(decimal) ≤16 .2 custom
            Label_Text: formula(text) ≤255 custom
            Next_Check: formula(date) ≤120 custom
            Next_Check_At: formula(dateTime) ≤120 custom
            Overdue: formula(boolean) ≤5 custom
            Value_Now: formula(decimal(currency)) ≤16 .2 custom
            Repairs_Count: rollup(integer) ≤9 custom
            Last_Repair: rollup(dateTime) ≤120 custom
            Papers: [file] ≤5 create update custom no-filter no-sort not-listed
            Pictures: [image] ≤10 create update custom no-filter no-sort not-listed
            Data_Processing_Basis_Details: consent ≤100 no-sort
            Email_Opt_Out: boolean ≤5 create update
            class: text ≤50 create update custom
            Self1: text ≤50 create update custom
            Type: picklist(Car, Van) ≤120 create update custom
            init: text ≤50 create update custom
            nd_Key: text ≤50 create update custom
            Num_ro: text ≤50 create update custom
            hashValue: text ≤50 create update custom
            Revenue(First_Touch): decimal ≤16 .2
            Remind Participants: [reminder] ≤100 create update no-sort
            Created_By: user ≤120
            Modified_By: user ≤120
            Created_Time: dateTime ≤120
            Modified_Time: dateTime ≤120
            Last_Activity_Time: dateTime ≤120
            Tag: [tag] ≤2000 create update no-sort
            Record_Image: text(image) ≤255 no-filter no-sort
            Layout: layout ≤50 create update no-sort
            id: recordID ≤18
            Change_Log_Time__s: dateTime ≤120
            Locked__s: boolean ≤5
            Record_Status__s: picklist(Available, Draft, Trash) ≤120
            """#
        let expected = golden.split(separator: "\n").map(String.init)
        for (field, line) in zip(fields, expected) { #expect(GoldenText.line(field) == line) }
        #expect(fields.count == expected.count)
    }

    @Test(arguments: [
        ("Events", "Participants: [participant] ≤120 create update no-sort"),
        ("Events", "What_Id: anyLookup() ≤120 create update"),
        ("Tasks", "Remind_At: alarm"),
        ("Tasks", "Recurring_Activity: recurrence"),
        ("Products", "Tax: [tax] ≤1000 create update no-sort"),
        ("Price_Books", "Pricing_Details: [priceRange]"),
        ("Cases", "Comments: [comment] ≤1000 no-sort"),
        ("Quoted_Items", "Line_Tax: [lineTax]"),
        ("Quoted_Items", "Discount: discount"),
        ("Quotes", "Quoted_Items: subform(Quoted_Items) mandatory create update"),
        ("Deals", "Territory: [territory]"),
        ("Notes", "Parent_Id: anyLookup(Leads, Contacts, Accounts, Deals) ≤120 mandatory create update"),
        (
            "Leads",
            "Products: multiLookup(LeadsXProducts.Products → Products) ≤200 create update custom no-sort not-listed"
        ),
        ("Leads", "Wizard: bigInteger"),
    ])
    func otherModulesHaveWhatVehiclesHasNot(module: String, start: String) throws {
        let name = String(start.prefix { $0 != ":" })
        let field = try #require(StandardOrganisationTests.loaded.schema.field(module, name))
        #expect(GoldenText.line(field).hasPrefix(start))
    }
}
