import CRMSchema
import Testing

@testable import BindingsGenerator

/// Names from API names that run words together, and what Vtiger's fields are in Swift.
struct VtigerNamesTests {
    private let derived = DerivedNames(vendor: .vtiger)

    @Test(arguments: [
        ("lastname", "Last Name", "lastName"), ("createdtime", "Created Time", "createdTime"), ("assigned_user_id", "Assigned To", "assignedUserID"),
        ("noofemployees", "Number of Employees", "noofemployees"), ("mailingpobox", "Mailing P.O. Box", "mailingPOBox"),
        ("isconvertedfromlead", "Is Converted From Lead", "isConvertedFromLead"), ("hdnGrandTotal", "Total", "hdnGrandTotal"),
        ("support_start_date", "Support Start Date", "supportStartDate"), ("cf_855", "Region", "cf855"), ("lastname", "", "lastname"),
        ("shipping_&_handling", "Shipping & Handling", "shippingHandling"), ("class", "Class", "class"), ("storage", "Storage", "storageField"),
    ])
    func properties(_ name: String, _ label: String, _ expected: String) {
        #expect(derived.property(field: name, label: label) == expected)
    }

    /// `"numberedFields": "label"` in crm.json. Two fields may have one label.
    @Test func numberedFieldsCanHaveTheNamesOfTheirLabels() {
        let choice = FieldType.picklist([TestSchema.option("A")])
        let fields = [
            TestSchema.field("cf_855", choice, label: "Región de venta"), TestSchema.field("cf_901", label: "Role"), TestSchema.field("cf_903", label: "Role"),
            TestSchema.field("cf_905", label: "!?"), TestSchema.field("city", label: "Stadt"),
        ]
        let schema = SchemaDescription(vendor: .vtiger, modules: [TestSchema.module("Leads", fields)])
        var configuration = BindingsConfiguration()
        #expect(BindingsGenerator.generate(schema: schema, options: .init(configuration: configuration)).lock.modules["Leads"]?.fields["cf_855"] == "cf855")
        configuration.numberedFields = .label
        let lock = BindingsGenerator.generate(schema: schema, options: .init(configuration: configuration)).lock.modules["Leads"]
        #expect(lock?.fields == ["cf_855": "regiónDeVenta", "cf_901": "role", "cf_903": "role2", "cf_905": "cf905", "city": "city", "id": "id"])
        #expect(lock?.types == ["cf_855": "RegiónDeVenta"])
    }

    /// Zoho's labels are for people alone.
    @Test func labelsDoNotCountElsewhere() {
        #expect(DerivedNames(vendor: .zoho).property(field: "Lastname", label: "Last Name") == "lastname")
    }

    @Test(arguments: [
        ("Leads", "Lead", "leads"), ("PurchaseOrder", "PurchaseOrder", "purchaseOrder"), ("ProductTaxes", "ProductTax", "productTaxes"),
        ("Calendar", "CRMCalendar", "calendar"), ("Groups", "CRMGroup", "groups"), ("SMSNotifier", "SMSNotifier", "smsNotifier"),
    ])
    func modules(_ name: String, _ type: String, _ accessor: String) {
        #expect(derived.type(module: name) == type && derived.accessor(module: name) == accessor)
    }

    /// The lock wins: a label in another language does not rename anything.
    @Test func namesOfTheLockStay() throws {
        func names(_ label: String, _ lock: NameLock) -> GeneratedOutput {
            let module = TestSchema.module("Leads", [TestSchema.field("lastname", label: label)])
            return BindingsGenerator.generate(schema: SchemaDescription(vendor: .vtiger, modules: [module]), options: .init(lock: lock))
        }
        let english = names("Last Name", NameLock())
        #expect(english.lock.modules["Leads"]?.fields["lastname"] == "lastName")
        #expect(names("Nachname", english.lock).lock.modules["Leads"]?.fields["lastname"] == "lastName")
        #expect(names("Nachname", NameLock()).lock.modules["Leads"]?.fields["lastname"] == "lastname")
    }

    @Test(arguments: [
        (FieldType.user, "reference", "RecordOwner", "choice"), (.lookup(module: "Leads"), "reference", "Reference<Lead>", "reference"),
        (.lookup(module: "Users"), "reference", "Reference<UnknownModule>", "reference"),
        (.anyLookup(modules: ["Leads", "Gone"]), "reference", "Lead.F", "choice"), (.anyLookup(modules: []), "id", "RawRecordID", "rawID"),
        (.localDateTime, "localDateTime", "LocalDateTime", "localDateTime"), (.timeOfDay, "time", "TimeOfDay", "time"),
        (.text(.password), "text", "String", "text"), (.subform(module: "LineItem"), "json", "JSONValue", "json"),
    ])
    func types(_ type: FieldType, _ shape: String, _ value: String, _ reader: String) throws {
        let output = BindingsGenerator.generate(
            schema: SchemaDescription(vendor: .vtiger, modules: [TestSchema.module("Leads", [TestSchema.field("f", type)])]))
        let text = try #require(output.text(of: "Leads.swift"))
        #expect(text.contains(".\(shape)(\"f\", .writable)") && text.contains("var f: \(value)? {") && text.contains("storage.\(reader)(0)"))
        #expect(text.contains("spelling: .text") && !text.contains("removal") && !text.contains("UniqueField"))
    }

    @Test func nullsThatAreRefusedAreInTheTable() throws {
        let describe = #"{"name":"Leads","label":"Leads","idPrefix":"10","labelFields":"","fields":[{"name":"company","type":{"name":"string"},"nullable":false,"editable":true},{"name":"no","type":{"name":"string"},"nullable":false,"editable":false}]}"#
        let loaded = SnapshotLoader.load(files: [SnapshotFile(name: "describe_Leads.json", path: "x", bytes: Array(describe.utf8))])
        let text = try #require(BindingsGenerator.generate(schema: loaded.schema).text(of: "Leads.swift"))
        #expect(text.contains(#".text("company", [.writable, .notNull])"#) && text.contains(#".text("no"),"#) && text.contains(#"idPrefix: "10""#))
    }
}
