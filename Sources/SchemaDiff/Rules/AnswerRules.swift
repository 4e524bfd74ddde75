import CRMSchema

/// Rules about what operations answer. Values of picklists are open, so that more or fewer of them break nothing.
enum AnswerRules {
    static let rows: [RuleRow<AnswerMatch>] = [
        .init(
            "answer.removed", .operation, .read, .error, [.sourceBreaking, .readBreaking], "answer removed",
            why: "The property is no longer generated, and reads find nothing.", next: Advice.regenerate, mirror: .rule("answer.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [
                Change(
                    part: match.name, FindingSide(before.type.value.description, at: before.location),
                    FindingSide(nil, at: match.places.after))
            ]
        },
        .init(
            "answer.added", .operation, .read, .note, .compatible, "answer added",
            why: "There is one more property.", next: Advice.nothing, mirror: .rule("answer.removed")
        ) { match in
            guard let after = match.after, match.before == nil else { return [] }
            return [
                Change(
                    part: match.name, FindingSide(nil, at: match.places.before),
                    FindingSide(after.type.value.description, at: after.location))
            ]
        },
        .init(
            "answer.type.changed", .operation, .read, .error, [.sourceBreaking, .readBreaking], "type of an answer changed",
            why: "The property has another Swift type, and reads of the old one misread it.", next: Advice.regenerate, mirror: .itself
        ) { match in
            guard let before = match.before, let after = match.after, before.type.value != after.type.value else { return [] }
            return [
                Change(
                    part: match.name, FindingSide(before.type.value.description, at: before.type.location),
                    FindingSide(after.type.value.description, at: after.type.location))
            ]
        },
    ]
}
