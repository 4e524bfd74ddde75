import CRMSandbox
import ZohoCRM
import ZohoStandardModules

extension RecordsScenario {
    static let trouble = [
        RecordsScenario("an access token that has ended is replaced in mid-listing") { zoho, sandbox in
            try await sandbox.seed("Leads", count: 410)
            var count = 0
            for try await page in zoho.leads.list(.id).pages {
                count += page.count
                await sandbox.endAccessTokens()
            }
            try demand(count == 410, "\(count) of 410 rows came")
        },
        RecordsScenario("too many requests are made later") { zoho, sandbox in
            for retryAfter in [2, nil] {
                await sandbox.inject(SandboxFault(.tooManyRequests(retryAfter: retryAfter), path: "/Leads"))
                _ = try await zoho.leads.create(.init(lastName: "Late"))
            }
            let count = try await zoho.leads.list(.id).collect().count
            try demand(count == 2, "\(count) records instead of 2")
        },
        RecordsScenario("a read survives trouble of the server and of the line") { zoho, sandbox in
            try await sandbox.seed("Leads", count: 3)
            for fault in [SandboxFault.Kind.status(500), .html(502), .truncated, .closed, .closedAfterwards] {
                await sandbox.inject(SandboxFault(fault, path: "/Leads"))
                let count = try await zoho.leads.list(.id).collect().count
                try demand(count == 3, "\(fault): \(count) of 3 rows came")
            }
        },
        RecordsScenario("a create whose answer is lost is not sent twice") { zoho, sandbox in
            await sandbox.inject(SandboxFault(.closedAfterwards, method: .post, path: "/Leads"))
            let error = try await error { _ = try await zoho.leads.create(.init(lastName: "Once")) }
            try demand(error.code == "transport.connection-lost", "the error is \(error.code)")
            let count = await sandbox.recordCounts["Leads"]
            try demand(count == 1, "\(count ?? 0) records instead of 1")
        },
        RecordsScenario("trouble that stays is an error that says so") { zoho, sandbox in
            await sandbox.inject(SandboxFault(.status(500), call: nil, path: "/Leads"))
            let error = try await error { _ = try await zoho.leads.list(.id).collect() }
            try demand(error.httpStatus == 500 && error.attempts > 1, "\(error)")
        },
    ]
}
