import CRMSandbox
import ZohoCRM
import ZohoStandardModules

extension RecordsScenario {
    static let writing = [
        RecordsScenario("the life of a record") { zoho, _ in
            let created = try await zoho.leads.create(
                .init(lastName: "Smith") {
                    $0.company = "Acme “& Söhne”"
                    $0.annualRevenue = 1250.5
                })
            var lead = try await zoho.leads.get(created.id)
            try demand(lead.lastName == "Smith" && lead.company == "Acme “& Söhne”" && lead.annualRevenue == 1250.5, "it reads \(lead)")
            lead.lastName = "Smythe"
            lead.company = nil
            _ = try await zoho.leads.update(lead)
            let again = try await zoho.leads.get(created.id)
            try demand(again.lastName == "Smythe" && again.isNull(.company) && again.annualRevenue == 1250.5, "the change became \(again)")
            _ = try await zoho.leads.delete(created.id)
            let gone = try await zoho.leads.find(created.id)
            try demand(gone == nil, "it is still there")
        },
        RecordsScenario("rows of a subform are added, changed and kept") { zoho, _ in
            let created = try await zoho.leads.create(
                .init(lastName: "Smith") {
                    $0.projectDetails = [ProjectDetail { $0.projectName = "Roof" }, ProjectDetail { $0.projectName = "Cellar" }]
                })
            var lead = try await zoho.leads.get(created.id)
            try demand(lead.projectDetails?.map(\.projectName) == ["Roof", "Cellar"], "created as \(lead.projectDetails ?? [])")
            lead.projectDetails?[1].projectName = "Garden"
            lead.projectDetails?.append(ProjectDetail { $0.projectName = "Gate" })
            _ = try await zoho.leads.update(lead)
            let names = try await zoho.leads.get(created.id).projectDetails?.map(\.projectName)
            try demand(names == ["Roof", "Garden", "Gate"], "changed to \(names ?? [])")
            try await zoho.leads.update(created.id) { $0.company = "Acme" }
            let kept = try await zoho.leads.get(created.id).projectDetails?.count
            try demand(kept == 3, "\(kept ?? 0) of 3 rows are left after another change")
        },
        RecordsScenario("an upsert updates what it finds and creates the rest") { zoho, _ in
            let first = try await zoho.leads.create(.init(lastName: "Old") { $0.email = "a@acme.org" })
            let drafts = [
                Lead.Draft(lastName: "New") { $0.email = "a@acme.org" }, Lead.Draft(lastName: "Other") { $0.email = "b@acme.org" },
            ]
            let receipts = try await zoho.leads.upsert(drafts, on: .email).get()
            try demand(receipts.map(\.action) == [.updated, .created] && receipts.first?.id == first.id, "\(receipts.map(\.action))")
            let name = try await zoho.leads.get(first.id, .lastName)
            try demand(name == "New", "the name is \(name)")
        },
        RecordsScenario("one bad record of a batch fails alone") { zoho, _ in
            var drafts = (0..<150).map { Lead.Draft(lastName: "L\($0)") }
            drafts[120].lastName = ""
            let result = try await zoho.leads.create(drafts)
            try demand(result.receipts.count == 149, "\(result.receipts.count) of 149 were created")
            try demand(result.failures.map(\.index) == [120], "failed are \(result.failures.map(\.index))")
            try demand(result.failures.first?.error.fieldName == "Last_Name", "the field is not named")
        },
    ]
}
