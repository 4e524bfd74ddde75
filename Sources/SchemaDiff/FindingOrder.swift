/// The order of findings in every report: by module, field and rule, never by places in files.
enum FindingOrder {
    private static let ranks = Dictionary(
        DiffRules.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.map { (key: Key($0), finding: $0) }.sorted { $0.key < $1.key }.map(\.finding)
    }

    private struct Key: Comparable {
        let module: String
        let field: String
        let rank: Int
        let part: String

        init(_ finding: Finding) {
            module = finding.module ?? "\u{10FFFF}"
            field = finding.field ?? ""
            rank = ranks[finding.rule.id] ?? .max
            part = finding.part ?? ""
        }

        static func < (lhs: Self, rhs: Self) -> Bool {
            (lhs.module, lhs.field, lhs.rank, lhs.part) < (rhs.module, rhs.field, rhs.rank, rhs.part)
        }
    }
}
