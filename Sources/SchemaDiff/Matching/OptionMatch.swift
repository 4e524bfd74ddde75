import CRMSchema

/// A value of a picklist in two descriptions.
struct OptionMatch: Sendable {
    let before: PicklistOption?
    let after: PicklistOption?
    let field: (before: FieldDescription, after: FieldDescription)
    let module: ModuleMatch

    var both: (before: PicklistOption, after: PicklistOption)? {
        guard let before, let after else { return nil }
        return (before, after)
    }
}
