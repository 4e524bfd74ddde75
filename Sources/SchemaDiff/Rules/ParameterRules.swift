import CRMSchema

/// Rules about the parameters of operations.
enum ParameterRules {
    static let rows: [RuleRow<ParameterMatch>] = [
        .init(
            "parameter.removed", .operation, .write, .error, [.sourceBreaking, .writeBreaking], "parameter removed",
            why: "The function loses the argument, and what is sent is refused or ignored.", next: Advice.regenerate,
            mirror: .rule("parameter.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [
                Change(
                    part: match.name, FindingSide(before.name.value, at: before.name.location),
                    FindingSide(nil, at: match.places.after))
            ]
        },
        .init(
            "parameter.added", .operation, .write, .note, .compatible, "parameter added",
            why: "The function gains an argument with a default.", next: Advice.nothing, mirror: .rule("parameter.removed")
        ) { match in
            guard let after = match.after, match.before == nil, !after.isRequired else { return [] }
            return [match.appearance(of: after)]
        },
        .init(
            "parameter.added-required", .operation, .write, .error, [.sourceBreaking, .writeBreaking], "required parameter added",
            why: "Calls without it are refused.", next: Advice.regenerate,
            mirror: .none(because: "a required parameter that goes is a parameter that goes: parameter.removed")
        ) { match in
            guard let after = match.after, match.before == nil, after.isRequired else { return [] }
            return [match.appearance(of: after)]
        },
        .init(
            "parameter.required", .operation, .write, .error, [.sourceBreaking, .writeBreaking], "parameter required now",
            why: "Calls without it are refused.", next: Advice.regenerate, mirror: .rule("parameter.optional"), detect: required(true)),
        .init(
            "parameter.optional", .operation, .write, .warning, .sourceBreaking, "parameter optional now",
            why: "The argument gains a default, and stands behind the required ones: calls that pass others, too, may need another order.",
            next: Advice.regenerate, mirror: .rule("parameter.required"), detect: required(false)),
        .init(
            "parameter.type.changed", .operation, .write, .error, [.sourceBreaking, .writeBreaking], "type of a parameter changed",
            why: "The argument has another Swift type.", next: Advice.regenerate, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.type.value != after.type.value else { return [] }
            return [
                Change(
                    part: match.name, FindingSide(before.type.value, at: before.type.location),
                    FindingSide(after.type.value, at: after.type.location))
            ]
        },
        .init(
            "parameter.value.removed", .operation, .write, .error, [.sourceBreaking, .writeBreaking], "value of a parameter removed",
            why: "Its case is no longer generated, and calls with it are refused.", next: Advice.regenerate,
            mirror: .rule("parameter.value.added"), detect: values(added: false)),
        .init(
            "parameter.value.added", .operation, .write, .note, .compatible, "value of a parameter added",
            why: "There is one more case.", next: Advice.nothing, mirror: .rule("parameter.value.removed"), detect: values(added: true)),
        .init(
            "parameter.limit.lowered", .operation, .write, .error, .writeBreaking, "limit of a parameter lowered",
            why: "Larger values are refused.", next: Advice.regenerate, mirror: .rule("parameter.limit.raised"), detect: limit(raised: false)),
        .init(
            "parameter.limit.raised", .operation, .write, .note, .compatible, "limit of a parameter raised",
            why: "Larger values are accepted.", next: Advice.nothing, mirror: .rule("parameter.limit.lowered"), detect: limit(raised: true)),
    ]

    private static func required(_ state: Bool) -> @Sendable (ParameterMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, before.isRequired != state, after.isRequired == state else { return [] }
            return [Change(part: match.name, FindingSide("\(!state)", at: before.location), FindingSide("\(state)", at: after.location))]
        }
    }

    private static func values(added: Bool) -> @Sendable (ParameterMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both else { return [] }
            let known = Set((added ? before : after).values.map(\.value))
            return (added ? after : before).values.filter { !known.contains($0.value) }.map { value in
                let there = FindingSide(value.value, at: value.location)
                return added
                    ? Change(part: match.name, FindingSide(nil, at: before.location), there)
                    : Change(part: match.name, there, FindingSide(nil, at: after.location))
            }
        }
    }

    private static func limit(raised: Bool) -> @Sendable (ParameterMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both else { return [] }
            return LimitChange.of(before.maximum, after.maximum, raised: raised, part: match.name, before.location, after.location)
        }
    }
}

extension ParameterMatch {
    fileprivate func appearance(of parameter: ParameterDescription) -> Change {
        Change(part: name, FindingSide(nil, at: places.before), FindingSide(parameter.name.value, at: parameter.name.location))
    }
}
