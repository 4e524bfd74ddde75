import RecordCore

/// A currency that can be added to the sandbox's organisation.
struct KnownCurrency: Sendable {
    let code: String
    let name: String
    let symbol: String
    let places: Int

    static let all = [
        KnownCurrency("AUD", "Australian Dollar", "A$"), KnownCurrency("BHD", "Bahraini Dinar", "BD", places: 3),
        KnownCurrency("BRL", "Brazilian Real", "R$"), KnownCurrency("CAD", "Canadian Dollar", "CA$"),
        KnownCurrency("CHF", "Swiss Franc", "CHF"), KnownCurrency("CNY", "Yuan Renminbi", "CN¥"),
        KnownCurrency("EUR", "Euro", "€"), KnownCurrency("GBP", "British Pound", "£"), KnownCurrency("INR", "Indian Rupee", "Rs."),
        KnownCurrency("JPY", "Japanese Yen", "¥", places: 0), KnownCurrency("NOK", "Norwegian Krone", "kr"),
        KnownCurrency("PLN", "Polish Zloty", "zł"), KnownCurrency("SEK", "Swedish Krona", "kr"),
        KnownCurrency("SGD", "Singapore Dollar", "S$"), KnownCurrency("USD", "US Dollar", "$"),
        KnownCurrency("ZAR", "South African Rand", "R"),
    ]

    private init(_ code: String, _ name: String, _ symbol: String, places: Int = 2) {
        self.code = code
        self.name = name
        self.symbol = symbol
        self.places = places
    }

    var json: JSONValue {
        [
            "display_value": .string("\(name) - \(code)"), "display_name": .string(name), "iso_code": .string(code),
            "symbol": .string(symbol), "decimal_places": .string(String(places)), "decimal_separator": "Period",
            "thousand_separator": "Comma",
        ]
    }
}
