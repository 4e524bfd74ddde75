import Foundation
import Testing

@testable import RecordCore

@Suite struct ValuesExactDecimalTests {
    @Test func literalsAreExact() {
        let price: ExactDecimal = 1250.55
        #expect(price.mantissa == 125_055 && price.exponent == -2)
        let thousand: ExactDecimal = 1000
        #expect(thousand.mantissa == 1 && thousand.exponent == 3)
        #expect((0.1 as ExactDecimal) + 0.2 == 0.3)
        #expect((-0.0 as ExactDecimal) == .zero)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e999999999999", "0"), ("1.50", "1.5"), ("-1.50", "-1.5"), ("100", "100"),
        ("1e3", "1000"), ("1E+3", "1000"), ("12.5e-1", "1.25"), ("0.001", "0.001"), ("120e-1", "12"),
        ("999999999999999999", "999999999999999999"), ("0.999999999999999999", "0.999999999999999999"),
        ("1000000000000000000000", "1000000000000000000000"), ("100.00e-2", "1"), ("1e23", "100000000000000000000000"),
        ("1e24", "1e24"), ("123e30", "1.23e32"), ("1e-24", "0.000000000000000000000001"), ("1e-25", "1e-25"),
        ("-125e-40", "-1.25e-38"), ("1e32767", "1e32767"), ("1e-32768", "1e-32768"),
    ])
    func readsAndWrites(text: String, expected: String) throws {
        let value = try #require(ExactDecimal(text))
        #expect(value.description == expected)
        #expect(ExactDecimal(value.description) == value)
    }

    @Test(arguments: [
        "", "-", "+1", "01", "-01", ".5", "1.", "1.e3", "1e", "1e+", "1.5 ", " 1", "1,5", "0x10", "NaN", "inf", "١٢", "1e32768",
        "1e-32769", "1e99999999999999999999999999", "1234567890123456789", "0.1234567890123456789", "1e1e1", "--1", "1\u{0}",
    ])
    func refusesWhatIsNoNumberOrTooLong(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func neverTraps() {
        let extremes: [ExactDecimal] = [
            ExactDecimal(mantissa: .max), ExactDecimal(mantissa: .min), ExactDecimal(mantissa: .max, exponent: .max),
            ExactDecimal(mantissa: .min, exponent: .max), ExactDecimal(mantissa: .max, exponent: .min),
            ExactDecimal(mantissa: 1, exponent: .min), ExactDecimal(mantissa: -1, exponent: .max), 0, 1, -1, 0.5,
        ]
        for a in extremes {
            #expect(ExactDecimal(a.description) == a)
            #expect(-(-a) == a && a.magnitude >= 0)
            _ = (a.double, a.int)
            for b in extremes {
                for result in [a + b, a - b, a * b] {
                    #expect(result.mantissa.magnitude <= ExactDecimal.largestMantissa)
                    #expect(result.mantissa == 0 ? result.exponent == 0 : result.mantissa % 10 != 0)
                }
                #expect((a < b) == (b > a) && (a == b) == (!(a < b) && !(b < a)))
            }
        }
        #expect(ExactDecimal(mantissa: 1, exponent: .min) * 0.1 == 0)
        #expect(ExactDecimal(mantissa: 9, exponent: .max) * 1000 == ExactDecimal(mantissa: 999_999_999_999_999_999, exponent: .max))
    }

    @Test func roundsHalfToEven() throws {
        #expect(ExactDecimal(mantissa: 1_000_000_000_000_000_005).description == "1000000000000000000")
        #expect(ExactDecimal(mantissa: 1_000_000_000_000_000_015).description == "1000000000000000020")
        #expect(ExactDecimal(mantissa: -1_000_000_000_000_000_015).description == "-1000000000000000020")
        // One unit far below decides a tie.
        let tie = ExactDecimal(mantissa: 100_000_000_000_000_001, exponent: 1)
        let half: ExactDecimal = 5
        let tiny = try #require(ExactDecimal("1e-30"))
        #expect(tie + half == ExactDecimal(mantissa: 100_000_000_000_000_002, exponent: 1))
        #expect(tie + half - tiny == tie + half)
        #expect((tie + tiny) == tie && (tie - tiny) == tie)
        #expect(1 - tiny == 1)
        #expect(ExactDecimal("1e20")! - 1 == ExactDecimal("1e20")!)
        #expect(ExactDecimal("1e18")! - 1 == ExactDecimal("999999999999999999")!)
    }

    @Test func agreesWithFoundationDecimal() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            // Few enough digits that both types are exact.
            let a = ExactDecimal(mantissa: .random(in: -99_999_999...99_999_999, using: &random), exponent: .random(in: -6...4, using: &random))
            let b = ExactDecimal(mantissa: .random(in: -99_999_999...99_999_999, using: &random), exponent: .random(in: -6...4, using: &random))
            let x = try #require(Decimal(string: a.description)), y = try #require(Decimal(string: b.description))
            #expect(Decimal(string: (a + b).description) == x + y)
            #expect(Decimal(string: (a - b).description) == x - y)
            #expect(Decimal(string: (a * b).description) == x * y)
            #expect((a < b) == (x < y) && (a == b) == (x == y))
        }
    }

    @Test func roundsLikeFoundationDecimal() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let a = ExactDecimal(mantissa: .random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random))
            let b = ExactDecimal(mantissa: .random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random), exponent: .random(in: -25...3, using: &random))
            var exact = try #require(Decimal(string: a.description)) + (try #require(Decimal(string: b.description)))
            // 38 digits hold the sum only if the numbers lie near enough; otherwise there is nothing to compare with.
            guard b.exponent >= -19, exact != 0 else { continue }
            let sum = a + b
            let digits = ASCIIDigits.count(of: sum.mantissa.magnitude) + Int(sum.exponent)
            var rounded = Decimal()
            NSDecimalRound(&rounded, &exact, 18 - digits, .bankers)
            #expect(Decimal(string: sum.description) == rounded, "\(a) + \(b)")
        }
    }

    @Test func doubleIsTheNearest() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let bits = Double(bitPattern: random.next())
            guard bits.isFinite else { continue }
            #expect(ExactDecimal(bits)?.double == bits)
            let value = ExactDecimal(mantissa: Int64(bitPattern: random.next()) >> Int64.random(in: 4...60, using: &random), exponent: .random(in: -30...30, using: &random))
            #expect(value.double == Double(value.description))
        }
        #expect(ExactDecimal("1e400")?.double == .infinity && ExactDecimal("-1e400")?.double == -.infinity)
        #expect(ExactDecimal("1e-400")?.double == 0)
        #expect(ExactDecimal(Double.nan) == nil && ExactDecimal(Double.infinity) == nil)
    }

    @Test func wholeNumbers() {
        #expect(ExactDecimal("12.0")?.int == 12 && ExactDecimal("1.2e1")?.int == 12)
        #expect(ExactDecimal("12.5")?.int == nil && ExactDecimal("1e19")?.int == nil && ExactDecimal("9e18")?.int == 9_000_000_000_000_000_000)
        #expect(ExactDecimal(exactly: UInt64.max) == nil && ExactDecimal(exactly: -5) == -5)
    }

    @Test func roundsToPlaces() throws {
        #expect((2.345 as ExactDecimal).rounded(toPlaces: 2) == 2.34 && (2.355 as ExactDecimal).rounded(toPlaces: 2) == 2.36)
        #expect((-2.355 as ExactDecimal).rounded(toPlaces: 2) == -2.36 && (1250 as ExactDecimal).rounded(toPlaces: -2) == 1200)
        #expect((9.99 as ExactDecimal).rounded(toPlaces: 1) == 10 && (7 as ExactDecimal).rounded(toPlaces: 5) == 7)
        for places in [Int.min, -40_000, -20, 40_000, Int.max] {
            for value in [ExactDecimal(mantissa: .max), ExactDecimal(mantissa: .min, exponent: .min), 0, 5] {
                let rounded = value.rounded(toPlaces: places)
                #expect(rounded == value || rounded == 0)
            }
        }
        var random = SeededGenerator(seed: 18)
        for _ in 0..<5_000 {
            let value = ExactDecimal(mantissa: .random(in: -9_999_999_999...9_999_999_999, using: &random), exponent: .random(in: -8...0, using: &random))
            let places = Int.random(in: -10...9, using: &random)
            var exact = Decimal(value), rounded = Decimal()
            NSDecimalRound(&rounded, &exact, places, .bankers)
            #expect(Decimal(value.rounded(toPlaces: places)) == rounded, "\(value) to \(places)")
        }
    }

    @Test func sums() {
        let prices: [ExactDecimal] = [0.1, 0.2, 1250.55, -3]
        #expect(prices.reduce(0, +) == 1247.85)
        #expect(abs(-2.5 as ExactDecimal) == 2.5)
        var total: ExactDecimal = 2
        total *= 1.19
        total += 1
        total -= 0.38
        #expect(total == 3)
    }
}
