import CRMSchema

/// Rules about layouts and the fields on them.
enum LayoutRules {
    static let rows: [RuleRow<LayoutMatch>] = [
        .init(
            "layout.removed", .layout, .write, .error, [.sourceBreaking, .writeBreaking], "layout removed",
            why: "Its token is no longer generated, and records cannot be created with it.", next: Advice.regenerate,
            mirror: .rule("layout.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [Change(part: match.name, FindingSide(match.name, at: before.name.location), FindingSide(nil, at: match.absentAfter))]
        },
        .init(
            "layout.added", .layout, .write, .note, .compatible, "layout added",
            why: "There is one more to choose.", next: Advice.nothing, mirror: .rule("layout.removed")
        ) { match in
            guard let after = match.after, match.before == nil else { return [] }
            return [Change(part: match.name, FindingSide(nil, at: match.absentBefore), FindingSide(match.name, at: after.name.location))]
        },
        .init(
            "layout.renamed", .layout, [], .note, .cosmetic, "layout renamed",
            why: "Records carry its id, which is the same.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.name.value != after.name.value else { return [] }
            return [match.change(.apiName, before.name.value, after.name.value)].compactMap(\.self)
        },
        .init(
            "layout.label.changed", .layout, [], .note, .cosmetic, "label of a layout changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself
        ) { match in
            // Most layouts are labelled with their names: renaming one is one change.
            guard let (before, after) = match.both, let old = before.label, let new = after.label, old != new,
                before.name.value == after.name.value || old != before.name.value || new != after.name.value
            else { return [] }
            return [match.change(.label, old, new)].compactMap(\.self)
        },
        .init(
            "layout.setting.changed", .layout, [], .note, .cosmetic, "setting of a layout changed",
            why: "Neither code nor payloads depend on it.", next: Advice.noAction, mirror: .itself
        ) { match in
            Difference.settings(match.before?.origin, match.after?.origin, of: match.name, in: match.module) { name in
                (name == "status" || name == "visible") && match.before?.isActive != match.after?.isActive
            }
        },
        .init(
            "layout.section.removed", .layout, [], .note, .cosmetic, "section removed",
            why: "Only screens change; what becomes of its fields are findings of their own.", next: Advice.noAction,
            mirror: .rule("layout.section.added")
        ) { match in
            match.sections.compactMap { section in
                guard let before = section.before, section.after == nil else { return nil }
                return Change(
                    part: match.name, FindingSide(before.name.value, at: before.name.location), FindingSide(nil, at: match.absentAfter))
            }
        },
        .init(
            "layout.section.added", .layout, [], .note, .cosmetic, "section added",
            why: "Only screens change.", next: Advice.noAction, mirror: .rule("layout.section.removed")
        ) { match in
            match.sections.compactMap { section in
                guard let after = section.after, section.before == nil else { return nil }
                return Change(
                    part: match.name, FindingSide(nil, at: match.absentBefore), FindingSide(after.name.value, at: after.name.location))
            }
        },
        .init(
            "layout.section.renamed", .layout, [], .note, .cosmetic, "section renamed",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            match.sections.compactMap(\.both).compactMap { before, after in
                guard before.name.value != after.name.value else { return nil }
                return Change(
                    part: match.name, FindingSide(before.name.value, at: before.name.location),
                    FindingSide(after.name.value, at: after.name.location))
            }
        },
        .init(
            "layout.section.changed", .layout, [], .note, .cosmetic, "setting of a section changed",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            match.sections.compactMap(\.both).flatMap { Difference.settings($0.before.origin, $0.after.origin, of: "\(match.name), \($0.after.name.value)", in: match.module) }
        },
        .init(
            "layout.recreated", .layout, .write, .error, .writeBreaking, "another layout of the same name",
            why: "Records are created with the id, and the old one is not there any more.", next: Advice.regenerate, mirror: .itself
        ) { match in
            guard match.module.isSameOrganisation, let (before, after) = match.both, let old = before.id, let new = after.id, old != new
            else { return [] }
            return [match.change(.id, old, new)].compactMap(\.self)
        },
        .init(
            "layout.deactivated", .layout, .write, .error, [.sourceBreaking, .writeBreaking], "layout no longer active",
            why: "Its token is no longer generated, and records cannot be created with it.", next: Advice.askAdministrator, mirror: .rule("layout.activated"),
            detect: active(false)),
        .init(
            "layout.activated", .layout, .write, .note, .compatible, "layout active",
            why: "Records can be created with it.", next: Advice.noAction, mirror: .rule("layout.deactivated"), detect: active(true)),
    ]

    private static func active(_ state: Bool) -> @Sendable (LayoutMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, before.isActive != state, after.isActive == state else { return [] }
            let words = state ? ("inactive", "active") : ("active", "inactive")
            return [match.change(.status, words.0, words.1)].compactMap(\.self)
        }
    }
}

extension LayoutMatch {
    var absentBefore: SourceLocation { module.before?.places.layouts ?? module.beforeFallback }
    var absentAfter: SourceLocation { module.after?.places.layouts ?? module.afterFallback }

    fileprivate func change(_ attribute: DescribedAttribute, _ old: String?, _ new: String?) -> Change? {
        guard let (before, after) = both else { return nil }
        return Difference.change(
            part: name, attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }
}
