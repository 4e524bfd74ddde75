import ZohoCRM

// A record type by hand, for those who want no generator: a field table and one line per field.
struct Lead: CRMRecord {
    var storage: RecordStorage
    static let schema = RecordSchema(module: "Leads", fields: [.id("id"), .text("Last_Name", [.required, .writable])])

    var id: RecordID<Lead> { storage.recordID(0) }
    var lastName: String {
        get { storage.requiredText(1) }
        set { storage.set(1, newValue) }
    }
}

let page = try PageDecoder(schema: Lead.schema).decode(Array(#"{"data":[{"id":"4876876000000002589","Last_Name":"Smith"}]}"#.utf8))
for lead in page.records(as: Lead.self) { print(lead.id, lead.lastName) }
