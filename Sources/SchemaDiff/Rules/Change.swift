import CRMSchema

/// A change that a row of a rule table has seen, before it becomes a finding.
struct Change: Sendable {
    /// What of the subject changed, such as the value of a picklist; nil for the subject itself.
    let part: String?
    let before: FindingSide
    let after: FindingSide

    init(part: String? = nil, _ before: FindingSide, _ after: FindingSide) {
        self.part = part
        self.before = before
        self.after = after
    }
}

extension Optional<String> {
    /// For values that may be absent.
    func side(at location: SourceLocation) -> FindingSide { FindingSide(self, at: location) }
}
