/// A row of a rule table: the rule, and how to see it in a pair of the things that the table is about.
struct RuleRow<Subject>: Sendable {
    let rule: DiffRule
    /// The changes of this sort; almost always none or one.
    let detect: @Sendable (Subject) -> [Change]

    init(
        _ id: String, _ area: DiffArea, _ direction: DiffDirection, _ severity: DiffSeverity, _ claims: DiffClaims,
        _ title: String, why: String, next: String, mirror: DiffRule.Mirror, unproved: String? = nil,
        detect: @escaping @Sendable (Subject) -> [Change]
    ) {
        rule = DiffRule(id, area, direction, severity, claims, title, why: why, next: next, mirror: mirror, unproved: unproved)
        self.detect = detect
    }
}
