/// The texts that pages are made of: as mixed as customers' names are, with quotes, accents and other scripts.
enum SampleWords {
    static let firstNames = ["Christopher", "Zoë", "José", "Anna", "Li", "Priya", "Mohammed", "Olivia", "François", "Kit"]
    static let lastNames = [
        "Maclead", "Müller", "O'Hara", "Kowalczyk", "Venkataraman", "Smith", "García Márquez", "Ng", "Wieser", "Simonović",
    ]
    static let companies = [
        "Harbour Lights Of Genoa", "Feldmann Printing Service", "Grayson", "Ünal & Sons GmbH", "Goodknits Wholesale Inc",
        "Paper Dimensions", "Chapman", "Morning Long Associates", "Buckner Miller & White", "Northern Press 株式会社",
    ]
    static let cities = [
        "München", "São Paulo", "New York", "Chennai", "Austin", "東京", "Kraków", "Pune", "Berlin", "San Francisco",
        "Tel Aviv-Yafo",
    ]
    static let picklistValues = [
        "-None-", "Attempted to Contact", "Contact in Future", "Contacted", "Junk Lead", "Lost Lead", "Not Contacted",
        "Pre-Qualified", "Advertisement", "External Referral", "Active", "Acquired", "ASP (Application Service Provider)",
        "Data/Telecom OEM", "Mr.", "Dr.",
    ]
    static let products = ["Compact", "Enterprise Suite", "CRM Plus", "Desk", "Analytics & BI", "Campaigns"]
    static let tags = ["VIP", "Trade Show 2026", "Hot", "Überprüfen"]
    static let offsets = ["-08:00", "+05:30", "+01:00", "-08:00", "-07:00"]

    /// Already as JSON text: some servers escape what they need not, as `\u2014` and surrogate pairs.
    static let longTexts = [
        #""Called on Monday; wants a \"detailed\" quote.\nFollow up next week \u2014 asked for the premium tier & on‑site training.""#,
        #""Met at the trade show.\r\nBudget approved.\tSend C:\\quotes\\2026.pdf \ud83c\udf89""#,
        #""Interested in the enterprise plan, but procurement wants three references and a signed NDA before they go on with any further talks.""#,
        #""n/a""#,
    ]
}
