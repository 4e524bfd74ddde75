import CRMSchema

/// Rules about values that the system makes.
enum ComputedRules {
    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "formula.return-type.changed", .computed, .read, .error, [.sourceBreaking, .readBreaking], "formula returns another type",
            why: "The property has another Swift type, and values have another shape on the wire.", next: Advice.regenerate,
            mirror: .itself
        ) { match in
            guard let (before, after) = match.both, case .formula(let old) = before.type, case .formula(let new) = after.type else { return [] }
            return returned(before, after, old, new)
        },
        .init(
            "rollup.return-type.changed", .computed, .read, .error, [.sourceBreaking, .readBreaking], "roll-up returns another type",
            why: "The property has another Swift type, and values have another shape on the wire.", next: Advice.regenerate,
            mirror: .itself
        ) { match in
            guard let (before, after) = match.both, case .rollup(let old) = before.type, case .rollup(let new) = after.type else { return [] }
            return returned(before, after, old, new)
        },
        .init(
            "formula.expression.changed", .computed, .read, .note, .compatible, "computed in another way",
            why: "Values differ from those that were read before.", next: Advice.checkReads, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.type.isComputed, after.type.isComputed, !isRenamed(match) else { return [] }
            return FieldChecks.rewritten(\.details.expression, .expression)(match)
        },
        .init(
            "autonumber.format.changed", .computed, .read, .note, .compatible, "numbered in another form",
            why: "New numbers look different from old ones.", next: Advice.checkReads, mirror: .itself,
            detect: FieldChecks.rewritten(\.details.numbering, .numbering)),
    ]

    /// The formula is the same with another name in it.
    private static func isRenamed(_ match: FieldMatch) -> Bool {
        guard let (before, after) = match.both, let old = before.details.expression, let new = after.details.expression else { return false }
        if match.module.known.isRenameWithin(old, new) { return true }
        guard let here = before.origin, let there = after.origin else { return false }
        return !here.differs(in: .expression, from: there, apart: match.module.known)
    }

    private static func returned(
        _ before: FieldDescription, _ after: FieldDescription, _ old: FieldType, _ new: FieldType
    ) -> [Change] {
        old == new ? [] : [FieldChecks.change(before, after, .returnType, "\(old)", "\(new)")]
    }
}

extension FieldType {
    var isComputed: Bool {
        switch self {
        case .formula, .rollup: true
        default: false
        }
    }
}
