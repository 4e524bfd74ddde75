import CRMSchema

/// Rules about the values of picklists.
enum PicklistRules {
    static let rows: [RuleRow<OptionMatch>] = [
        .init(
            "picklist.value.removed", .picklist, [.read, .write], .error, [.sourceBreaking, .writeBreaking], "value removed",
            why: "Its case is no longer generated, and new records should not hold it; those that do read as before.", next: Advice.regenerate,
            mirror: .rule("picklist.value.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [
                Change(
                    part: before.value.value, FindingSide(before.value.value, at: before.value.location),
                    FindingSide(nil, at: match.field.after.location(of: .options)))
            ]
        },
        .init(
            "picklist.value.added", .picklist, [.read, .write], .note, .compatible, "value added",
            why: "There is one more case; an app that was built before reads it as an unknown value.", next: Advice.nothing,
            mirror: .rule("picklist.value.removed")
        ) { match in
            guard let after = match.after, match.before == nil else { return [] }
            return [
                Change(
                    part: after.value.value, FindingSide(nil, at: match.field.before.location(of: .options)),
                    FindingSide(after.value.value, at: after.value.location))
            ]
        },
        .init(
            "picklist.value.renamed", .picklist, [.read, .write], .error, [.readBreaking, .writeBreaking], "value renamed",
            why: "Records carry the new value: an app that was built before reads it as unknown, and writes the old one.",
            next: "Run `crm generate` and release the app; code with the old name compiles, with a warning.", mirror: .itself,
            detect: differs(.value) { $0.value.value }),
        .init(
            "picklist.value.relabelled", .picklist, [], .note, .cosmetic, "label of a value changed",
            why: "The value on the wire is the same.", next: Advice.noAction, mirror: .itself
        ) { match in
            // A value without a label of its own is its label: renaming it is one change.
            guard let (before, after) = match.both, before.value.value == after.value.value || !(before.isOwnLabel && after.isOwnLabel)
            else { return [] }
            return differs(.label, { $0.label })(match)
        },
        .init(
            "picklist.value.retired", .picklist, .write, .warning, .writeBreaking, "value no longer offered",
            why: "Old records hold it, new ones should not.", next: Advice.checkWrites, mirror: .rule("picklist.value.restored"),
            detect: used(false)),
        .init(
            "picklist.value.restored", .picklist, .write, .note, .compatible, "value offered again",
            why: "It can be chosen.", next: Advice.noAction, mirror: .rule("picklist.value.retired"), detect: used(true)),
        .init(
            "picklist.value.recreated", .picklist, [], .note, .cosmetic, "another value of the same name",
            why: "The value on the wire is the same.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard match.module.isSameOrganisation, let (before, after) = match.both, let old = before.id, let new = after.id, old != new
            else { return [] }
            return [match.change(.id, old, new)].compactMap(\.self)
        },
        .init(
            "picklist.value.colour-changed", .picklist, [], .note, .cosmetic, "colour of a value changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself, detect: differs(.colour) { $0.colour }),
        .init(
            "picklist.value.meaning-changed", .picklist, .read, .warning, .compatible, "what a value stands for changed",
            why: "Category, probability or forecast of a stage differ, and with them sums and reports.", next: Advice.checkReads,
            mirror: .itself, detect: differs(.meaning) { $0.meaning }),
        .init(
            "picklist.value.dependency-changed", .picklist, [], .note, .cosmetic, "a value leaves other choices",
            why: "What can be chosen beside it on screens differs, such as the stages of a pipeline.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both else { return [] }
            return dependencies(before, after, known: match.module.known)
        },
        .init(
            "picklist.value.setting-changed", .picklist, [], .note, .cosmetic, "setting of a value changed",
            why: "Neither code nor payloads depend on it.", next: Advice.noAction, mirror: .itself
        ) { match in
            Difference.settings(match.before?.origin, match.after?.origin, of: match.after?.value.value, in: match.module)
        },
    ]

    /// What a value leaves of other picklists, apart from values that themselves went or came.
    static func dependencies(
        _ before: PicklistOption, _ after: PicklistOption, known: KnownChanges, layout: String? = nil
    ) -> [Change] {
        guard before.dependencies != after.dependencies, let old = before.origin, let new = after.origin,
            old.differs(in: DescribedAttribute.dependency, from: new, apart: known)
        else { return [] }
        return [
            Difference.change(
                part: layout.map { "\($0): \(after.value.value)" } ?? after.value.value, .dependency, before.dependencyText,
                after.dependencyText, before: old, after: new, or: (before.value.location, after.value.location))
        ]
    }

    private static func differs(
        _ attribute: DescribedAttribute, _ text: @escaping @Sendable (PicklistOption) -> String?
    ) -> @Sendable (OptionMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, text(before) != text(after) else { return [] }
            return [match.change(attribute, text(before), text(after))].compactMap(\.self)
        }
    }

    private static func used(_ state: Bool) -> @Sendable (OptionMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, before.isUsed != state, after.isUsed == state else { return [] }
            let words = state ? ("unused", "used") : ("used", "unused")
            return [match.change(.used, words.0, words.1)].compactMap(\.self)
        }
    }
}

extension PicklistOption {
    fileprivate var dependencyText: String {
        dependencies.map { "\($0.field): \($0.values.sorted().joined(separator: ", "))" }.joined(separator: "; ")
    }

    fileprivate var isOwnLabel: Bool { label == value.value }
}

extension OptionMatch {
    fileprivate func change(_ attribute: DescribedAttribute, _ old: String?, _ new: String?) -> Change? {
        guard let (before, after) = both else { return nil }
        return Difference.change(
            part: after.value.value, attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }
}
