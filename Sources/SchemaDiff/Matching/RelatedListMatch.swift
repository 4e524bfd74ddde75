import CRMSchema

/// A related list in two descriptions.
struct RelatedListMatch: Sendable {
    let before: RelatedListDescription?
    let after: RelatedListDescription?
    let module: ModuleMatch

    var both: (before: RelatedListDescription, after: RelatedListDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }
}
