/// Words for made-up records.
enum SeedVocabulary {
    static let firstNames = [
        "Amara", "Benedikt", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ingrid", "Jonas", "Keiko", "Luca", "Maren",
        "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Tariq", "Uma", "Viktor", "Wanda", "Ximena", "Yusuf", "Zoë",
    ]
    static let lastNames = [
        "Abadi", "Bergström", "Castillo", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ivanova", "Jansen", "Kowalski",
        "Lindqvist", "Moreau", "Nakamura", "Okafor", "Petrov", "Quirke", "Rossi", "Schäfer", "Tanaka", "Ueda", "Vargas",
        "Weber", "Xu", "Yılmaz", "Zimmermann",
    ]
    static let companyWords = [
        "Alpine", "Baltic", "Cobalt", "Delta", "Ember", "Fjord", "Granite", "Harbour", "Indigo", "Juniper", "Kestrel", "Lumen",
        "Meridian", "Northwind", "Orchard", "Pioneer", "Quarry", "Ridge", "Summit", "Tidal", "Umber", "Vertex", "Willow", "Zenith",
    ]
    static let companyKinds = ["Logistics", "Systems", "Foods", "Energy", "Textiles", "Labs", "Partners", "Works", "Media", "Tools"]
    static let companyForms = ["GmbH", "Ltd", "AB", "S.A.", "Inc", "BV"]
    static let cities = [
        ("Hamburg", "Hamburg", "Germany"), ("Lyon", "Rhône", "France"), ("Porto", "Porto", "Portugal"), ("Uppsala", "Uppsala", "Sweden"),
        ("Kraków", "Małopolska", "Poland"), ("Kyōto", "Kyōto", "Japan"), ("Austin", "Texas", "United States"),
        ("Leeds", "Yorkshire", "United Kingdom"), ("Montréal", "Québec", "Canada"), ("Pune", "Maharashtra", "India"),
    ]
    static let streets = ["Mill Lane", "Station Road", "Harbour Street", "Garden Way", "Church Row", "Market Square", "Hill Street"]
    static let titles = ["Buyer", "Head of Operations", "IT Manager", "Sales Director", "Engineer", "Office Manager", "Founder"]
    static let things = ["Renewal", "Upgrade", "Pilot", "Rollout", "Extension", "Migration", "Audit", "Training", "Service plan"]
    static let sentences = [
        "Asked for a call next week.", "Met at the spring fair; wants a demo.", "Compares three offers.", "Budget is fixed for this year.",
        "Prefers e-mail.", "Needs an answer before the board meets.", "Was referred by a partner.",
    ]
}
