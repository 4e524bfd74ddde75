import Testing

@testable import CRMSchema

struct NearestNameTests {
    @Test(arguments: [
        ("acces", "access"), ("nmaes", "names"), ("ACCESS", "access"), ("vendr", "vendor"), ("xyz", nil), ("", nil),
        ("accessible_stuff", nil),
    ])
    func findsWhatWasProbablyMeant(name: String, nearest: String?) {
        #expect(NearestName.of(name, in: ["vendor", "names", "access"]) == nearest)
    }

    @Test func ofEquallyCloseNamesTheFirstInTheAlphabetCounts() {
        #expect(NearestName.of("Lead", in: ["Leads", "Leada"]) == "Leada")
        #expect(NearestName.of("Leads", in: [String]()) == nil)
    }

    @Test func hintsAreSentencesOrNothing() {
        #expect(NearestName.hint(for: "Laeds", in: ["Leads"]) == "; did you mean “Leads”?")
        #expect(NearestName.hint(for: "Quotes", in: ["Leads"]) == "")
    }
}
