/// The forms in which records are held in memory for the comparison.
enum HeldForm: String, CaseIterable {
    case pages
    case projection
    case models

    var title: String {
        switch self {
        case .pages: "records on our pages, 60 fields"
        case .projection: "records on our pages, 3 fields asked for"
        case .models: "plain structs of JSONDecoder, 60 fields"
        }
    }

    /// Bytes per record that are allowed.
    var goal: Double? { self == .pages ? 1200 : nil }
}
