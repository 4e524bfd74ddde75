import Testing
import VtigerCRM
import VtigerStandardModules

// The query language.
extension VtigerScenario {
    /// Six leads that differ in everything that is asked for. The fifth has no city.
    private func six() async throws -> [Lead] {
        let known = try await vtiger.leads.where(.company == mark && .starts(.lastName, with: "Q")).order(by: .lastName).array()
        guard known.count != 6 else { return known }
        let rows: [(name: String, city: String?, revenue: ExactDecimal)] = [
            ("Q1", "Roma", 1_000), ("Q2", "Rome", 2_000), ("Q3", "Paris", 3_000), ("Q4", "Paris", 4_000), ("Q5", nil, 5_000), ("Q6", "Oslo", 6_000),
        ]
        var leads: [Lead] = []
        for row in rows {
            leads.append(
                try await create(row.name) {
                    $0.city = row.city
                    $0.annualRevenue = row.revenue
                    $0.email = "\(row.name.lowercased())@example.test"
                    $0.emailOptOut = row.revenue > 3_000
                    $0.leadStatus = row.revenue > 4_000 ? .hot : .cold
                })
        }
        return leads
    }

    func queries(_ notes: StepNotes) async throws {
        let leads = try await six()
        let mine: Condition<Lead> = .company == mark && .starts(.lastName, with: "Q")
        func names(_ condition: Condition<Lead>) async throws -> String {
            try await vtiger.leads.select(.lastName).where(condition).order(by: .lastName).array().joined(separator: " ")
        }
        func expect(_ condition: Condition<Lead>, _ expected: String, _ what: String) async throws {
            notes.same(try await names(mine && condition), expected, what)
        }
        notes.same(try await names(mine), "Q1 Q2 Q3 Q4 Q5 Q6", "all")
        try await expect(.city == "Paris", "Q3 Q4", "==")
        try await expect(.city == "PARIS", "Q3 Q4", "== without regard to case")
        try await expect(.annualRevenue < 3_000, "Q1 Q2", "<")
        try await expect(.annualRevenue <= 3_000, "Q1 Q2 Q3", "<=")
        try await expect(.annualRevenue > 3_000, "Q4 Q5 Q6", ">")
        try await expect(.annualRevenue >= 3_000.5, "Q4 Q5 Q6", ">= a decimal")
        try await expect(.between(.annualRevenue, 2_000, 4_000), "Q2 Q3 Q4", "between")
        try await expect(.isAny(.city, of: ["Roma", "Oslo", "Nowhere"]), "Q1 Q6", "in")
        try await expect(.isAny(.leadStatus, of: [.hot]), "Q5 Q6", "in a picklist")
        try await expect(.leadStatus == .cold, "Q1 Q2 Q3 Q4", "== of a picklist")
        try await expect(.starts(.city, with: "Rom"), "Q1 Q2", "starts")
        try await expect(.ends(.city, with: "is"), "Q3 Q4", "ends")
        try await expect(.contains(.city, "om"), "Q1 Q2", "contains")
        try await expect(.like(.city, "R_m%"), "Q1 Q2", "like")
        try await expect(.emailOptOut == true, "Q4 Q5 Q6", "a boolean")
        try await expect(.assignedUserID == (try await vtiger.me()), "Q1 Q2 Q3 Q4 Q5 Q6", "the owner")
        try await expect(.isAny(.id, of: [leads[1].id, leads[4].id]), "Q2 Q5", "ids")
        try await expect(.id > leads[3].id, "Q5 Q6", "ids after another")
        let first = try notes.need(leads[0].createdTime, "the time of the first")
        try await expect(.createdTime >= first, "Q1 Q2 Q3 Q4 Q5 Q6", "a time")

        // Nothing is a text of no characters to some fields and null to others, which are never unequal.
        let others = try await names(mine && .city != "Paris")
        notes.check(["Q1 Q2 Q6", "Q1 Q2 Q5 Q6"].contains(others), "!=: \(others)")
        notes.say("!= finds records without a value: \(others.contains("Q5") ? "yes" : "no")")
        let neither = try await names(mine && .isNone(.city, of: ["Paris", "Roma"]))
        notes.check(["Q2 Q6", "Q2 Q5 Q6"].contains(neither), "isNone: \(neither)")

        // "And" binds tighter than "or", in either order; brackets are multiplied out.
        try await expect(.city == "Oslo" || .city == "Paris" && .annualRevenue > 3_000, "Q4 Q6", "a || b && c")
        try await expect(.annualRevenue > 3_000 && .city == "Paris" || .city == "Oslo", "Q4 Q6", "a && b || c")
        try await expect((.city == "Oslo" || .city == "Paris") && .annualRevenue < 6_000, "Q3 Q4", "(a || b) && c")

        await refused(notes, "looking for nothing", as: "refused.query.empty-text") {
            _ = try await vtiger.leads.where(.company == mark && .city == "").array()
        }
        await refused(notes, "an unknown column", as: "vtiger.ACCESS_DENIED") { _ = try await vtiger.query("SELECT nosuchfield FROM Leads;") }
        await refused(notes, "a query that is none", as: "vtiger.QUERY_SYNTAX_ERROR", "vtiger.ACCESS_DENIED", "vtiger.INTERNAL_SERVER_ERROR") {
            _ = try await vtiger.query("SELECT lastname FROM Leads WHERE;")
        }
        let rows = try await vtiger.query("SELECT lastname FROM Leads WHERE company = '\(mark)' AND lastname LIKE 'Q%' AND city = 'Oslo'")
        notes.same(rows.map { $0["lastname"]?.string }, ["Q6"], "a query as text")
    }

    func queriedTexts(_ notes: StepNotes) async throws {
        let texts = [
            "T O'Brien", #"T back\slash"#, "T semi;colon, (brackets) = a AND b", "T Ünïcödé 漢字", "T 50%_off", #"T "double""#, "T & < > é",
        ]
        for text in texts { _ = try await create(text) }
        for text in texts {
            let found = try await vtiger.leads.select(.lastName).where(.company == mark && .lastName == text).array()
            notes.same(found, [text], "the text \(text)")
        }
        let part = try await vtiger.leads.select(.lastName).where(.company == mark && .starts(.lastName, with: "T") && .contains(.lastName, "O'B")).array()
        notes.same(part, ["T O'Brien"], "a part with a quote")
        let list = try await vtiger.leads.select(.lastName).where(.company == mark && .isAny(.lastName, of: texts)).array()
        notes.same(Set(list), Set(texts), "all of them in a list")
        let plain = try await vtiger.leads.select(.lastName).where(.company == mark && .lastName == "T unicode 漢字").array()
        notes.observe(plain == ["T Ünïcödé 漢字"], "texts are compared with regard to accents here")

        // Seen on no server yet, so what comes is told and not judged.
        _ = try await create("T ''")
        let quotes = try await vtiger.leads.select(.lastName).where(.company == mark && .lastName == "T ''").array()
        notes.observe(quotes == ["T ''"], "two quotes in a row find \(quotes)")
        let sign = try await vtiger.leads.select(.lastName).where(.company == mark && .starts(.lastName, with: "T") && .contains(.lastName, "50%_o")).array()
        notes.observe(sign == ["T 50%_off"], "a part with % and _ in it finds \(sign)")
        let slash = try await vtiger.leads.select(.lastName).where(.company == mark && .contains(.lastName, #"back\sl"#)).array()
        notes.observe(slash == [#"T back\slash"#], "a part with a backslash in it finds \(slash)")
    }

    func orderAndCount(_ notes: StepNotes) async throws {
        _ = try await six()
        let mine = vtiger.leads.select(.lastName, .annualRevenue).where(.company == mark && .starts(.lastName, with: "Q"))
        let down = try await mine.order(by: .annualRevenue, .descending).array()
        notes.same(down.map(\.0), ["Q6", "Q5", "Q4", "Q3", "Q2", "Q1"], "descending")
        notes.same(down.map(\.1), [6_000, 5_000, 4_000, 3_000, 2_000, 1_000], "their revenues")
        notes.same(try await mine.order(by: .lastName).limit(2, offset: 1).array().map(\.0), ["Q2", "Q3"], "limit 1, 2")
        notes.same(try await mine.order(by: .lastName, .descending).first()?.0, "Q6", "the first")
        notes.same(try await mine.order(by: .lastName).limit(3, offset: 6).array().count, 0, "beyond the end")
        notes.same(try await mine.limit(4).array().count, 4, "limit 4")

        notes.same(try await mine.count(), 6, "count")
        notes.same(try await vtiger.leads.where(.company == mark && .city == "Paris").count(), 2, "count with a condition")
        notes.same(try await vtiger.leads.where(.company == mark && .city == "Atlantis").count(), 0, "count of nothing")
        if notices.codes.contains("count.by-pages") { notes.say("the server's count is empty; ids are counted") }
    }
}
