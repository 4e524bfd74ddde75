import CRMSchema
import Testing

struct NameSelectionTests {
    @Test(arguments: [
        ("Leads", "Leads", true), ("Leads", "leads", false), ("Leads", "Leads1", false), ("Cust*", "CustomModule1", true), ("Cust*", "Cust", true),
        ("*__s", "Services__s", true), ("*__s", "Services__s1", false), ("Deal?", "Deals", true), ("Deal?", "Deal", false), ("*", "", true),
        ("", "", true), ("", "A", false), ("**", "A", true), ("*a*b*", "xxaxxbxx", true), ("*a*b*", "xxbxxaxx", false), ("a*ab", "aaab", true),
        ("?", "É", true), ("*o*", "Zürich", false), ("A.B", "AxB", false), ("[ab]", "a", false),
    ])
    func `patterns match whole names`(pattern: String, name: String, matches: Bool) {
        #expect(NamePattern(pattern).matches(name) == matches)
    }

    @Test func `a pattern of stars is quick on a long name`() {
        let pattern = NamePattern(String(repeating: "*a", count: 30) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 3_000)))
    }

    @Test func `exclude wins over include`() {
        let selection = NameSelection(include: ["Deals", "Cust*"], exclude: ["Customers"])
        #expect(["Deals", "CustomModule1", "Customers", "Leads"].map(selection.contains) == [true, true, false, false])
        #expect(NameSelection.all.contains("Anything"))
    }

    @Test func `patterns without a match are told, with what was meant`() {
        let unmatched = NameSelection(include: ["Leeds", "Deals", "X*"], exclude: ["Nope"]).unmatched(in: ["Leads", "Deals"])
        #expect(unmatched.map(\.pattern.text) == ["Leeds", "X*", "Nope"])
        #expect(unmatched.map(\.nearest) == ["Leads", nil, nil])
    }
}
