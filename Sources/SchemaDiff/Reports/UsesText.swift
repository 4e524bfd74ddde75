import CRMSchema

/// Where an app uses what a finding is about, in one line.
enum UsesText {
    /// So many places are told; the rest is counted.
    static let limit = 5

    static func line(_ uses: [FindingUse], _ place: (FindingUse) -> String) -> String {
        guard !uses.isEmpty else { return "used: nowhere in the sources" }
        let shown = uses.prefix(limit).map { place($0) + ($0.certainty == .certain ? "" : " (\($0.certainty.rawValue))") }
        return "used: " + shown.joined(separator: ", ") + (uses.count > limit ? " and \(uses.count - limit) more" : "")
    }
}
