import RecordCore
import Testing

/// Entities of HTML in labels, as servers write them, and everything that only looks like one.
struct ValuesHTMLTextTests {
    @Test(arguments: [
        ("Shipping &amp; Handling", "Shipping & Handling"), ("M&uuml;ller", "Müller"), ("O&#039;Brien", "O'Brien"), ("&lt;b&gt;", "<b>"),
        ("&quot;x&quot;", "\"x\""), ("&#x20AC; 5", "€ 5"), ("5 &euro;&ndash;6", "5 €–6"),
        // Escaped twice is taken out once.
        ("&amp;amp;", "&amp;"),
    ])
    func entitiesAreTakenOut(_ text: String, _ plain: String) {
        #expect(HTMLText.decoded(text) == plain)
    }

    @Test(arguments: [
        "", "plain", "&", "a & b", "AT&T;", "&unknown;", "&#;", "&#x;", "&#xD800;", "&#99999999999;", "&#0;", "&amp", "&&;", "ü&é", "& amp;",
        "&averyveryverylongname;",
    ])
    func everythingElseStays(_ text: String) {
        #expect(HTMLText.decoded(text) == text)
    }
}
