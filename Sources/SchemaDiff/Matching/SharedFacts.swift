import CRMSchema

/// What the comparison of one thing has to know of all the others.
final class SharedFacts: Sendable {
    /// Old API names of renamed modules → new ones.
    let renames: [String: String]
    /// Old API names of renamed related lists → new ones.
    let listRenames: [String: String]
    /// Ids mean the same on both sides.
    let isSameOrganisation: Bool
    /// Told by findings of their own.
    let known: KnownChanges

    init(renames: [String: String], listRenames: [String: String], isSameOrganisation: Bool, known: KnownChanges) {
        self.renames = renames
        self.listRenames = listRenames
        self.isSameOrganisation = isSameOrganisation
        self.known = known
    }
}
