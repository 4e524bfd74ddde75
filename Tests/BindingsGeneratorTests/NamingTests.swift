import Testing

@testable import BindingsGenerator

/// API names and values → Swift names, before anything stands in their way.
struct NamingTests {
    private let derived = DerivedNames(vendor: .zoho)

    @Test(arguments: [
        ("Leads", "Lead"), ("Price_Books", "PriceBook"), ("Cases", "Case"), ("Sales_Orders", "SalesOrder"),
        ("Quoted_Items", "QuotedItem"), ("Alternate_Address", "AlternateAddress"), ("Activities", "Activity"),
        ("A", "A"), ("CustomModule5001", "CustomModule5001"), ("Services__s", "Service"), ("Tasks", "CRMTask"),
        ("Results", "CRMResult"), ("Errors", "CRMErrorRecord"), ("Types", "CRMType"), ("Events", "Event"), ("Calls", "Call"),
        ("Vehicles_X_Contacts", "VehiclesXContact"), ("Sales", "Sales"), ("Boxes", "Box"), ("Branches", "Branch"),
        ("Statuses", "Status"), ("Warehouses", "Warehouse"), ("Analyses", "Analysis"), ("Addresses", "Address"),
        ("News", "News"), ("SMS", "SMS"), ("SKUs", "SKU"), ("Gas", "Gas"), ("People", "Person"), ("Bus", "Bus"),
        ("Invoices", "Invoice"), ("smsmagic4__SMS_History", "Smsmagic4SMSHistory"), ("ShiftHours", "ShiftHour"),
        ("3D_Models", "_3DModel"), ("Décès", "Décès"), ("名簿", "名簿"), ("DealHistory", "DealHistory"),
        ("Tags", "CRMTag"), ("Fields", "CRMField"), ("Records", "CRMRecordRecord"), ("Dates", "CRMDate"), ("Urls", "CRMURL"),
        ("Texts", "CRMText"), ("Images", "CRMImage"), ("Record_Tags", "CRMRecordTag"), ("Self", "CRMSelf"),
    ])
    func recordType(_ module: String, _ expected: String) {
        let names = TypeNames(known: [module], configuration: .init(), lock: .init(), renamed: [:], vendor: .zoho, keeper: ShimKeeper(today: nil, days: 180))
        #expect(names.type(of: module) == expected)
    }

    @Test(arguments: [
        ("Leads", "leads"), ("Price_Books", "priceBooks"), ("A", "a"), ("Services__s", "servicesRecords"), ("Rooms__s", "rooms"),
        ("CustomModule5001", "customModule5001"), ("SMS", "sms"), ("Tags", "tagsRecords"), ("Users", "usersRecords"),
    ])
    func accessor(_ module: String, _ expected: String) { #expect(derived.accessor(module: module) == expected) }

    @Test(arguments: [
        ("Last_Name", "lastName"), ("VIN", "vin"), ("ZIP_Code", "zipCode"), ("ERP_Key", "erpKey"), ("What_Id", "whatID"),
        ("All_day", "allDay"), ("Remind Participants", "remindParticipants"),
        ("Revenue(First_Touch)", "revenueFirstTouch"), ("class", "class"), ("init", "initField"), ("self", "selfField"),
        ("Self", "selfField"), ("Self1", "self1"), ("Type", "type"), ("default", "default"), ("hashValue", "hashValueField"),
        ("storage", "storageField"), ("Schema", "schemaField"), ("Id", "idField"), ("ID", "idField"), ("Hash", "hashField"),
        ("Encode", "encodeField"), ("Write", "writeField"), ("Description", "description"), ("fill", "fillField"),
        ("smsmagic4__Plain_Phone", "smsmagic4PlainPhone"), ("zohosign__ZohoSign_Documents", "zohosignZohoSignDocuments"),
        ("Locked__s", "locked"), ("Created_By__s", "createdBy"), ("rd_Call_Completed", "rdCallCompleted"),
        ("No_of_Employees", "noOfEmployees"), ("FIRST_NAME", "firstName"), ("SIC_Code", "sicCode"), ("GCLID", "gclid"),
        ("URL", "url"), ("Web_Url", "webURL"), ("SMSCount", "smsCount"), ("IDs", "ids"), ("Record_Ids", "recordIDs"),
        ("mableOne", "mableOne"), ("1st_Call", "_1stCall"), ("Q1_2024", "q1_2024"), ("2_3", "_2_3"), ("_Hidden", "hidden"),
        ("__s", "s"), ("Prix_€", "prix€"), ("Pièces", "pièces"), ("Pie\u{300}ces", "pièces"), ("氏名", "氏名"),
        ("größe", "größe"), ("ß_Feld", "ßFeld"), ("Имя", "имя"), ("Côté_Élu", "côtéÉlu"), ("a\u{202E}b", "aB"), ("🚗_Typ", "🚗Typ"),
        ("Don't_Call", "dontCall"), ("!!!", "_x21x21x21"), ("✔", "_x2714"), ("A", "a"), ("%", "_x25"),
    ])
    func property(_ field: String, _ expected: String) { #expect(derived.property(field: field) == expected) }

    @Test(arguments: [
        ("Web Download", "webDownload"), ("1/2 tone", "_1_2Tone"), ("4x4", "_4x4"), ("default", "default"),
        ("", "empty"), ("None", "noneValue"), ("-None-", "noneValue"), ("Some", "someValue"), ("init", "initValue"),
        ("self", "selfValue"), ("C++", "cPlusPlus"), ("C", "c"), ("<10", "less10"), (">10", "more10"), ("100%", "_100Percent"),
        ("R&D", "rAndD"), ("Known values", "knownValuesValue"), ("+33", "plus33"), ("-", "_x2D"), ("😀", "😀"), ("✅", "_x2705"),
        ("是", "是"), ("Closed (Won)", "closedWon"), ("N/A", "nA"), ("3.14", "_3_14"), ("true", "true"), ("nil", "nil"),
        ("Type", "type"), ("\u{0}", "_x0"), ("Zoë’s", "zoës"),
    ])
    func option(_ value: String, _ expected: String) { #expect(derived.option(value: value) == expected) }

    @Test(arguments: [
        ("Lead_Source", "LeadSource"), ("Type", "TypeChoice"), ("Draft", "DraftChoice"), ("ID", "IDChoice"),
        ("String", "StringChoice"), ("Result", "Result"), ("Account", "AccountChoice"), ("Color", "Color"), ("色", "色"),
    ])
    func picklistType(_ field: String, _ expected: String) {
        #expect(derived.picklist(field: field, avoiding: ["Account"]) == expected)
    }

    /// Every derived name can be declared, whatever the API name.
    @Test func anyNameIsValid() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<3_000 {
            let name = random.hostileName()
            for swift in [
                derived.property(field: name), derived.option(value: name), derived.type(module: name),
                derived.accessor(module: name), derived.picklist(field: name, avoiding: []), derived.link(field: name),
            ] where !name.isEmpty {
                #expect(SwiftIdentifier.isValid(swift), "\(name.debugDescription) → \(swift.debugDescription)")
            }
        }
    }
}
