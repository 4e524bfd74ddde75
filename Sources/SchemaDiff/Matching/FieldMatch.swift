import CRMSchema

/// A field in two descriptions.
struct FieldMatch: Sendable {
    let before: FieldDescription?
    let after: FieldDescription?
    let module: ModuleMatch
    private let isSame: Bool
    /// What became of its type, found once for all rules that ask.
    let typeChange: TypeChange?

    init(_ pair: FieldPair, module: ModuleMatch) {
        before = pair.match.before
        after = pair.match.after
        isSame = pair.isSame
        self.module = module
        typeChange = if let before, let after { TypeChange(before, after) } else { nil }
    }

    /// No rule can find anything, though it may repeat what others find.
    var isUnchanged: Bool { isSame && module.renames.isEmpty }

    var name: String { after?.apiName.value ?? before?.apiName.value ?? "" }

    var both: (before: FieldDescription, after: FieldDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }

    /// The values of a picklist, if it is one on both sides.
    var options: [OptionMatch]? {
        guard let before, let after, let old = before.type.options, let new = after.type.options else { return nil }
        return Matcher.match(old, new, id: \.id, name: \.value.value).map {
            OptionMatch(before: $0.before, after: $0.after, field: (before, after), module: module)
        }
    }
}
