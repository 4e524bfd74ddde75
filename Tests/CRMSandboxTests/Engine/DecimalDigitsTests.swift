import Testing

@testable import CRMSandbox

@Suite("Digits of numbers, and the forms of texts")
struct DecimalDigitsTests {
    @Test(arguments: [
        ("0", 1, 0), ("-0.0", 1, 0), ("12", 2, 0), ("12.50", 2, 1), ("-0.001", 1, 3), ("1e3", 4, 0), ("1.5E-3", 1, 4), ("100e-2", 1, 0),
        ("1234.5678", 4, 4), ("1e+2", 3, 0), ("0.1e1", 1, 0),
    ])
    func digits(text: String, whole: Int, fraction: Int) {
        let digits = DecimalDigits(text)
        #expect(digits.whole == whole)
        #expect(digits.fraction == fraction)
    }

    @Test("Exponents of any size are long numbers, not crashes")
    func exponents() {
        #expect(DecimalDigits("1e999999999999999999999").whole > 1_000)
        #expect(DecimalDigits("1e-9000").fraction == 9_000)
    }

    @Test func emails() {
        for good in ["a@b.c", "first.last+tag@sub.example.org", "ü@exämple.de"] { #expect(TextForms.isEmail(good)) }
        for bad in ["", "a", "a@", "@b.c", "a@b", "a b@c.d", "a@b..c", "a@b@c.d"] { #expect(!TextForms.isEmail(bad)) }
    }

    @Test func phones() {
        for good in ["1", "+49 (30) 123-45", "555.0100 ext. 12", "٠١٢"] { #expect(TextForms.isPhone(good)) }
        for bad in ["", "abc", "12=3", "<1>"] { #expect(!TextForms.isPhone(bad)) }
    }
}
