import CRMSchema

/// A value of a picklist in two descriptions.
struct OptionMatch: Sendable {
    let before: PicklistOption?
    let after: PicklistOption?
    let field: (before: FieldDescription, after: FieldDescription)
    /// Ids mean the same on both sides.
    let isSameOrganisation: Bool

    var both: (before: PicklistOption, after: PicklistOption)? {
        guard let before, let after else { return nil }
        return (before, after)
    }
}
