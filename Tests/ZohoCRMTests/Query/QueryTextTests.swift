import Testing

@testable import ZohoCRM

@Suite("Queries as text")
struct QueryTextTests {
    private func text(_ condition: QueryCondition<Specimen>) -> String { condition.description }
    private let query = FakeServer(.nothing).client.query(Specimen.self)

    @Test("Every comparator of every kind, as it is sent")
    func comparators() {
        let parent = RecordID<Specimen>("11")
        let day = CalendarDate(daysSince1970: 19_879)
        let moment = ZonedDateTime(secondsSince1970: 1_717_578_249, offsetMinutes: -420)
        #expect(text(.name == "Smith") == "(Name = 'Smith')")
        #expect(text(.name != "O'Neil") == "(Name != 'O''Neil')")
        #expect(text(.contains(.name, "x")) == "(Name like '%x%')")
        #expect(text(.containsNot(.name, "x")) == "(Name not like '%x%')")
        #expect(text(.starts(.name, with: "x")) == "(Name like 'x%')")
        #expect(text(.ends(.name, with: "x")) == "(Name like '%x')")
        #expect(text(.isAny(.name, of: ["a", "b'c"])) == "(Name in ('a', 'b''c'))")
        #expect(text(.isNone(.colour, of: [.red])) == "(Colour not in ('Red'))")
        #expect(text(.isNull(.colour)) == "(Colour is null)")
        #expect(text(.isNotNull(.parent)) == "(Parent is not null)")
        #expect(text(.colour == .blueGreen) == "(Colour = 'Blue, Green')")
        #expect(text(.tags == [.red, "Odd"]) == "(Tags = 'Red;Odd')")
        #expect(text(.alive == true) == "(Alive = true)")
        #expect(text(.legs >= 4) == "(Legs >= 4)")
        #expect(text(.legs < -4) == "(Legs < -4)")
        #expect(text(.between(.weight, 1.5, 20_000)) == "(Weight between 1.5 and 20000)")
        #expect(text(.notBetween(.legs, 1, 2)) == "(Legs not between 1 and 2)")
        #expect(text(.foundOn <= day) == "(Found_On <= '\(day)')")
        #expect(text(.seenAt > moment) == "(Seen_At > '\(moment)')")
        #expect(text(.score == "554023000000310003") == "(Score = '554023000000310003')")
        #expect(text(.id == parent) == "(id = '11')")
        #expect(text(.isAny(.parent, of: [parent, "12"])) == "(Parent in ('11', '12'))")
        #expect(text(.what == "99") == "(What_Id = '99')")
        #expect(text(.owner != "7") == "(Owner != '7')")
        #expect(text(.number == "TWAV1") == "(Number = 'TWAV1')")
        #expect(text(.parent / .name == "Daisy") == "(Parent.Name = 'Daisy')")
        #expect(text(.parent / .parent / .legs > 2) == "(Parent.Parent.Legs > 2)")
        #expect(text(.parent(.parent(.legs)) > 2) == "(Parent.Parent.Legs > 2)")
        #expect(text(.owner / .email == "a@b.org") == "(Owner.email = 'a@b.org')")
    }

    @Test("What is encrypted is only asked whether it is there; numbers also which one")
    func encrypted() {
        let number = Field<Specimen, Encrypted<DecimalNumber>>(7)
        let text = Field<Specimen, Encrypted<ShortText>>(17)
        #expect(self.text(number != 2.5) == "(Weight != 2.5)")
        #expect(self.text(.isNull(text)) == "(Email is null)")
        #expect(self.text(.isNotNull(.parent(text))) == "(Parent.Email is not null)")
    }

    @Test("Every comparison and every pair has brackets of its own, as the operators bind")
    func brackets() {
        #expect(text(.name == "a" && .legs > 2) == "((Name = 'a') and (Legs > 2))")
        #expect(text(.name == "a" || .legs > 2 && .alive == true) == "((Name = 'a') or ((Legs > 2) and (Alive = true)))")
        #expect(text((.name == "a" || .legs > 2) && .alive == true) == "(((Name = 'a') or (Legs > 2)) and (Alive = true))")
        #expect(text(.legs > 1 && .legs > 2 && .legs > 3) == "(((Legs > 1) and (Legs > 2)) and (Legs > 3))")
    }

    @Test("Columns, groups, orders, and the condition that every query needs")
    func clauses() {
        let one = query.select(.name)
        #expect(one.description == "select Name from Specimens where id is not null limit 0, 200")
        let two = query.select(.id, .name, .parent / .name, .name).where(.legs > 2).where(.alive == true)
            .orderBy(.weight, .descending).rowsPerCall(500)
        #expect(
            two.description
                == "select id, Name, Parent.Name from Specimens where ((Legs > 2) and (Alive = true)) "
                + "order by Weight desc, id asc limit 0, 500")
        let three = query.select(.colour, .count(.id), .sum(.weight), .avg(.legs), .min(.foundOn), .max(.parent / .weight))
            .group(by: .colour).orderBy(.colour)
        #expect(
            three.description
                == "select Colour, COUNT(id), SUM(Weight), AVG(Legs), MIN(Found_On), MAX(Parent.Weight) from Specimens "
                + "where id is not null group by Colour order by Colour asc limit 0, 200")
    }

    @Test("Names that are words or signs of the language are quoted")
    func names() {
        #expect(QueryName("External").text == "'External'")
        #expect(QueryName("Order").text == "'Order'")
        #expect(QueryName("Amount(EUR)").text == "'Amount(EUR)'")
        #expect(QueryName("Account_Name.Website").text == "Account_Name.Website")
        #expect(QueryName("SUM(External)").selectionText == "SUM('External')")
    }

    @Test("Limits are known before the call")
    func limits() {
        func problem(_ condition: QueryCondition<Specimen>) -> String? { query.select(.name).where(condition).plan.problem }
        let many = (1..<25).reduce(QueryCondition<Specimen>.legs(0)) { $0 || .legs($1) }
        #expect(problem(many) == nil)
        #expect(problem(many && .name == "x")?.contains("26 comparisons") == true)
        let names = (0..<50).map(String.init)
        #expect(problem(.isAny(.name, of: names)) == nil)
        #expect(problem(.isAny(.name, of: names + ["x"]))?.contains("51") == true)
        #expect(problem(.isNone(.name, of: []))?.contains("empty") == true)
        #expect(problem(.contains(.name, "5%"))?.contains("%") == true)
        #expect(problem(.contains(.name, ""))?.contains("empty part") == true)
        #expect(problem(.name == #"ends with \"#)?.contains("backslash") == true)
        #expect(problem(.name == #"C:\temp"#) == nil)
        #expect(query.select(.name, .count(.id)).plan.problem?.contains("not grouped by it") == true)
        #expect(query.select(.count(.id)).group(by: .name).plan.problem == nil)
        #expect(query.select(.name).group(by: .name, .colour, .legs, .alive, .foundOn).plan.problem?.contains("5 columns to group by") == true)
        #expect(query.select(.name).orderBy(.legs).orderBy(.legs, .descending).plan.problem?.contains("twice") == true)
        let aggregates = query.select(.count(.id), .count(.name), .count(.legs), .sum(.legs), .max(.legs), .min(.legs))
        #expect(aggregates.plan.problem?.contains("6 aggregates") == true)
        var plan = QueryPlan(module: "Specimens")
        for number in 0..<51 { _ = plan.place(Field<Specimen, ShortText>.extra(number)) }
        #expect(plan.problem?.contains("51 columns") == true)
        let far: Field<Specimen, Through<Lookup<Specimen>, Through<Lookup<Specimen>, Through<Lookup<Specimen>, WholeNumber>>>> =
            .parent(.parent(.parent(.legs)))
        #expect(far.isTooLong)
        #expect(query.select(far).plan.problem?.contains("lookups") == true)
        #expect(problem(far > 2)?.contains("lookups") == true)
    }
}

extension QueryCondition where Record == Specimen {
    fileprivate static func legs(_ count: Int) -> Self { .legs == count }
}
