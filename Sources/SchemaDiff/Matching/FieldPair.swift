import CRMSchema

/// A field in two descriptions, before anything is asked of it. Whether it is the same is found once, as it means going
/// through all that the files say of it.
struct FieldPair: Sendable {
    let match: Match<FieldDescription>
    let isSame: Bool

    init(_ match: Match<FieldDescription>) {
        self.match = match
        isSame = match.both.map { FieldContent.isSame($0.before, $0.after) } ?? false
    }
}
