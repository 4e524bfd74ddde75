/// What Zoho's editions allow.
enum ZohoEdition {
    /// How many calls of one app may run at the same time, by the `paid_type` of `GET /org`; nil for unknown editions.
    /// Figures of Zoho's page on API limits.
    static func concurrency(_ paidType: String) -> Int? {
        switch paidType.lowercased() {
        case "free": 5
        case "standard": 10
        case "professional": 15
        case "enterprise", "one", "zohoone": 20
        case "ultimate", "crmplus", "crm_plus": 25
        default: nil
        }
    }
}
