/// A vendor's keys for the attributes: for each the paths to try, the best first. Paths are written with dots:
/// `operation_type.api_create`.
struct AttributePlaces: Sendable {
    private let paths: [DescribedAttribute: [[String]]]
    /// What else is worth telling when it differs, though nothing depends on it.
    let settings: [[String]]

    init(_ paths: [DescribedAttribute: [String]], settings: [String] = []) {
        self.paths = paths.mapValues { $0.map(Self.split) }
        self.settings = settings.map(Self.split)
    }

    subscript(attribute: DescribedAttribute) -> [[String]] { paths[attribute] ?? [] }

    private static func split(_ path: String) -> [String] { path.split(separator: ".").map(String.init) }
}
