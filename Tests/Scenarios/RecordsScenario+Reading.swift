import CRMSandbox
import ZohoCRM
import ZohoStandardModules

extension RecordsScenario {
    static let reading = [
        RecordsScenario("listing over several pages") { zoho, _ in
            let drafts = (0..<450).map { number in Lead.Draft(lastName: "L\(number)") { $0.company = "C\(number % 3)" } }
            let ids = try await zoho.leads.create(drafts).get().map(\.id)
            var count = 0
            for try await (id, name, company) in zoho.leads.list(.id, .lastName, .company, sortedBy: .id, .ascending) {
                try demand(id == ids[count] && name == "L\(count)" && company == "C\(count % 3)", "row \(count) is \(name)")
                count += 1
            }
            try demand(count == 450, "\(count) of 450 rows came")
            let first = try await zoho.leads.list(.lastName, limit: 210).collect()
            try demand(first.count == 210 && first.first == "L449", "\(first.count) of 210 rows, from \(first.first ?? "none")")
        },
        RecordsScenario("listing beyond the rows that page numbers reach") { zoho, sandbox in
            try await sandbox.seed("Leads", count: 2_345)
            var seen: Set<RecordID<Lead>> = []
            for try await id in zoho.leads.list(.id) { seen.insert(id) }
            try demand(seen.count == 2_345, "\(seen.count) of 2,345 records came")
        },
        RecordsScenario("whole records of a module with more than 50 fields") { zoho, _ in
            let drafts = (0..<230).map { number in
                Lead.Draft(lastName: "L\(number)") {
                    $0.description = "Text\n\(number) “ä”"
                    $0.country = "X\(number)"
                }
            }
            _ = try await zoho.leads.create(drafts).get()
            var count = 0
            for try await lead in zoho.leads.list(sortedBy: .id, .ascending) {
                try demand(lead.lastName == "L\(count)" && lead.description == "Text\n\(count) “ä”" && lead.country == "X\(count)", "row \(count)")
                count += 1
            }
            try demand(count == 230, "\(count) of 230 rows came")
        },
        RecordsScenario("searching by criterion, address and word") { zoho, _ in
            let drafts = (0..<25).map { number in
                Lead.Draft(lastName: number % 2 == 0 ? "Even (a), b\\" : "Odd") {
                    $0.firstName = "F\(number)"
                    $0.email = "l\(number)+x@acme.org"
                }
            }
            _ = try await zoho.leads.create(drafts).get()
            let even = try await zoho.leads.search(.lastName == "Even (a), b\\", selecting: .firstName).collect()
            try demand(even.count == 13, "\(even.count) of 13 were found")
            let some = try await zoho.leads.search(.isAny(.firstName, of: ["F1", "F4"]) && .lastName == "Odd").collect()
            try demand(some.map(\.firstName) == ["F1"], "\(some.count) instead of 1 were found")
            let byAddress = try await zoho.leads.search(email: "l7+x@acme.org", selecting: .firstName).collect()
            try demand(byAddress == ["F7"], "by address came \(byAddress)")
            let nobody = try await zoho.leads.search(word: "nobody").collect()
            try demand(nobody.isEmpty, "\(nobody.count) nobodies were found")
        },
    ]
}
