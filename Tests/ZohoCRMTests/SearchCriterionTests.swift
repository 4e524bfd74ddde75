import Testing

@testable import ZohoCRM

@Suite("Search criteria")
struct SearchCriterionTests {
    private func text(_ criterion: Criterion<Specimen>) -> String { criterion.description }

    @Test("Every operator of every kind, as it is sent")
    func table() throws {
        let parent = RecordID<Specimen>("11")
        let day = CalendarDate("2024-06-05")!
        let moment = ZonedDateTime("2024-06-05T02:04:09-07:00")!
        #expect(text(.name == "Smith") == "(Name:equals:Smith)")
        #expect(text(.name != "Smith") == "(Name:not_equal:Smith)")
        #expect(text(.starts(.name, with: "Sm")) == "(Name:starts_with:Sm)")
        #expect(text(.isAny(.name, of: ["a", "b,c"])) == "(Name:in:a,b\\,c)")
        #expect(text(.notes == "x") == "(Notes:equals:x)")
        #expect(text(.starts(.notes, with: "x")) == "(Notes:starts_with:x)")
        #expect(text(.colour == .red) == "(Colour:equals:Red)")
        #expect(text(.colour != .blueGreen) == "(Colour:not_equal:Blue\\, Green)")
        #expect(text(.isAny(.colour, of: [.red, "Odd"])) == "(Colour:in:Red,Odd)")
        #expect(text(.tags == .red) == "(Tags:equals:Red)")
        #expect(text(.isAny(.tags, of: [.red, .blueGreen])) == "(Tags:in:Red,Blue\\, Green)")
        #expect(text(.starts(.tags, with: "Bl")) == "(Tags:starts_with:Bl)")
        #expect(text(.alive == true) == "(Alive:equals:true)")
        #expect(text(.alive != false) == "(Alive:not_equal:false)")
        #expect(text(.legs < 4) == "(Legs:less_than:4)")
        #expect(text(.legs <= -4) == "(Legs:less_equal:-4)")
        #expect(text(.isAny(.legs, of: [2, 4])) == "(Legs:in:2,4)")
        #expect(text(.weight > 10_000) == "(Weight:greater_than:10000)")
        #expect(text(.weight >= 12.55) == "(Weight:greater_equal:12.55)")
        #expect(text(.between(.weight, 10_000, 20_000)) == "(Weight:between:10000,20000)")
        #expect(text(.between(.legs, 2...8)) == "(Legs:between:2,8)")
        #expect(text(.foundOn == day) == "(Found_On:equals:2024-06-05)")
        #expect(text(.seenAt >= moment) == "(Seen_At:greater_equal:2024-06-05T02:04:09-07:00)")
        #expect(text(.score > "554023000000310003") == "(Score:greater_than:554023000000310003)")
        #expect(text(.id == parent) == "(id:equals:11)")
        #expect(text(.isAny(.id, of: [parent, "12"])) == "(id:in:11,12)")
        #expect(text(.parent == parent) == "(Parent.id:equals:11)")
        #expect(text(.parent == Reference(id: parent, name: "Daisy")) == "(Parent.id:equals:11)")
        #expect(text(.parent != Reference(id: parent)) == "(Parent.id:not_equal:11)")
        #expect(text(.isAny(.parent, of: [parent])) == "(Parent.id:in:11)")
        #expect(text(.what == parent) == "(What_Id.id:equals:11)")
        #expect(text(.what != "99") == "(What_Id.id:not_equal:99)")
        #expect(text(.what == AnyReference(to: parent)) == "(What_Id.id:equals:11)")
        #expect(text(.owner == "7") == "(Owner.id:equals:7)")
        #expect(text(.owner == UserReference(id: "7", name: "P B")) == "(Owner.id:equals:7)")
        #expect(text(.number == "TWAV1") == "(Number:equals:TWAV1)")
        #expect(text(.isAny(.number, of: ["A1"])) == "(Number:in:A1)")
    }

    @Test("Joined criteria have parentheses of their own, as the operators bind")
    func joined() {
        #expect(text(.name == "a" && .legs > 2) == "((Name:equals:a)and(Legs:greater_than:2))")
        #expect(
            text(.name == "a" || .legs > 2 && .alive == true)
                == "((Name:equals:a)or((Legs:greater_than:2)and(Alive:equals:true)))")
        #expect(
            text((.name == "a" || .legs > 2) && .alive == true)
                == "(((Name:equals:a)or(Legs:greater_than:2))and(Alive:equals:true))")
    }

    @Test(
        "What means something inside a value is escaped",
        arguments: [
            ("a(b)c", "a\\(b\\)c"), ("a,b", "a\\,b"), ("end\\", "end\\\\"), ("a\\b", "a\\\\b"), ("\\(", "\\\\\\("),
            ("a:b and c", "a:b and c"), ("+05:30 & 100% \"ü\"", "+05:30 & 100% \"ü\""), ("", ""),
        ])
    func escaping(value: String, sent: String) {
        #expect(text(.name == value) == "(Name:equals:\(sent))")
    }

    @Test("The server's limits are known before the call")
    func limits() {
        let fifteen = (1..<15).reduce(Criterion<Specimen>.legs(0)) { $0 || .legs($1) }
        #expect(fifteen.node.problem == nil)
        #expect((fifteen && .name == "x").node.problem?.contains("16") == true)
        let names = (0..<100).map(String.init)
        #expect(Criterion<Specimen>.isAny(.name, of: names).node.problem == nil)
        #expect(Criterion<Specimen>.isAny(.name, of: names + ["x"]).node.problem?.contains("101") == true)
        #expect(Criterion<Specimen>.isAny(.name, of: ["a", ""]).node.problem?.contains("empty text") == true)
        #expect((.legs == 1 && Criterion<Specimen>.isAny(.colour, of: [])).node.problem?.contains("Colour") == true)
    }

    @Test("Reading the text back gives the same tree", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var random = CriterionGenerator(seed: seed)
        let node = random.node(depth: 5)
        var parser = CriterionParser(node.text)
        #expect(try parser.parse() == node, "\(node.text)")
    }
}

extension Criterion where Record == Specimen {
    fileprivate static func legs(_ count: Int) -> Self { .legs == count }
}
