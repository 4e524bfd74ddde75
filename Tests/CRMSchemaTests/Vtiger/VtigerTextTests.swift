import Testing

@testable import CRMSchema

/// Answers that are nearly JSON: nothing in them moves.
struct VtigerTextTests {
    private func mended(_ text: String) -> (text: String, preamble: Bool, controls: [Int]) {
        let mended = VtigerText(Array(text.utf8))
        return (String(decoding: mended.bytes, as: UTF8.self), mended.hasPreamble, mended.controlOffsets)
    }

    @Test func goodJSONStaysAsItIs() {
        for text in [#"{"a": "b\\\"c", "d": [1]}"#, "[1, 2]", "\u{FEFF}{}", "  \n{\n\"a\":\t1}\n", "", "   "] {
            let result = mended(text)
            #expect(result.text == text && !result.preamble && result.controls.isEmpty)
        }
    }

    @Test func controlCharactersOutsideOfTextsAreNobodysBusiness() {
        #expect(mended("{\"a\":\t\"b\tc\"}").controls == [8])
        #expect(mended(#"{"a\"\u0001": 1}"#).controls.isEmpty)
    }

    @Test func whatStandsBeforeTheJSONBecomesBlank() {
        let result = mended("Notice: {x} and {}\nmore {\"a\":1}")
        #expect(result.text == "                  \n     {\"a\":1}" && result.preamble)
        // There is no JSON to find.
        #expect(mended("Sorry! {no}").text == "Sorry! {no}")
    }
}
