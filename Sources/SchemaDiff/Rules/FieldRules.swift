import CRMSchema

/// Rules about fields: whether they are there, what they are called, who sees them.
enum FieldRules {
    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "field.removed", .field, [.read, .write], .error, [.sourceBreaking, .readBreaking, .writeBreaking], "field removed",
            why: "Its property is no longer generated, and its values are gone from every record.",
            next: "Remove the code that uses the field, or have it restored.", mirror: .rule("field.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [Change(FindingSide(before.apiName.value, at: before.apiName.location), FindingSide(nil, at: match.absentAfter))]
        },
        .init(
            "field.added", .field, [.read, .write], .note, .compatible, "field added",
            why: "There is one more property; nothing that exists changes.", next: Advice.nothing, mirror: .rule("field.removed")
        ) { match in
            guard let after = match.after, match.before == nil, !after.isMandatory else { return [] }
            return [Change(FindingSide(nil, at: match.absentBefore), FindingSide(after.apiName.value, at: after.apiName.location))]
        },
        .init(
            "field.added-mandatory", .field, .write, .error, [.sourceBreaking, .writeBreaking], "mandatory field added",
            why: "Records cannot be created without it, so an app that does not know it can create none.",
            next: "Run `crm generate` and give a value where the compiler asks for one.",
            mirror: .none(because: "a mandatory field that goes is a field that goes: field.removed")
        ) { match in
            guard let after = match.after, match.before == nil, after.isMandatory else { return [] }
            return [Change(FindingSide(nil, at: match.absentBefore), FindingSide(after.apiName.value, at: after.apiName.location))]
        },
        .init(
            "field.renamed", .field, [.read, .write], .error, [.readBreaking, .writeBreaking], "API name changed",
            why: "Records carry the API name: an app that was built before no longer finds the value, and what it writes is dropped.",
            next: "Run `crm generate` and release the app; code with the old name compiles, with a warning.", mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.apiName.value != after.apiName.value else { return [] }
            return [FieldChecks.change(before, after, .apiName, before.apiName.value, after.apiName.value)]
        },
        .init(
            "field.recreated", .field, [.read, .write], .warning, [.readBreaking], "another field of the same name",
            why: "The field was deleted and made again: what records held in it is gone.", next: Advice.checkReads, mirror: .itself
        ) { match in
            guard match.module.isSameOrganisation, let (before, after) = match.both, let old = before.id, let new = after.id, old != new
            else { return [] }
            return [FieldChecks.change(before, after, .id, old, new)]
        },
        .init(
            "field.label.changed", .field, [], .note, .cosmetic, "label changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself,
            detect: FieldChecks.differs(\.label, .label)),
        .init(
            "field.display-label.changed", .field, [], .note, .cosmetic, "label before translation changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself
        ) { match in
            // Mostly both labels change together, which is one change.
            guard let (before, after) = match.both, before.label == after.label else { return [] }
            return FieldChecks.rewritten(\.details.displayLabel, .displayLabel)(match)
        },
        .init(
            "field.setting.changed", .field, [], .note, .cosmetic, "setting changed",
            why: "Neither code nor payloads depend on it.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both else { return [] }
            return Difference.settings(before.origin, after.origin, in: match.module) { match.isToldElsewhere(setting: $0) }
        },
        .init(
            "field.tooltip.changed", .field, [], .note, .cosmetic, "tooltip changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself,
            detect: FieldChecks.differs(\.tooltip, .tooltip)),
        .init(
            "field.hidden", .field, [.read, .write], .warning, .compatible, "field hidden",
            why: "No screen shows it any more, so nobody fills it in; the API still reads and writes it.", next: Advice.askAdministrator,
            mirror: .rule("field.shown"), detect: FieldChecks.turned(\.isVisible, .visible, to: false)),
        .init(
            "field.shown", .field, [.read, .write], .note, .compatible, "field in use again",
            why: "Screens show it.", next: Advice.noAction, mirror: .rule("field.hidden"),
            detect: FieldChecks.turned(\.isVisible, .visible, to: true)),
        .init(
            "field.origin.changed", .field, [], .note, .cosmetic, "changed between standard and custom",
            why: "The field works as before.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.isCustom != after.isCustom else { return [] }
            return [FieldChecks.change(before, after, .custom, before.isCustom ? "custom" : "standard", after.isCustom ? "custom" : "standard")]
        },
        .init(
            "field.views.changed", .field, [], .note, .cosmetic, "shown on other screens",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, let old = before.details.views, let new = after.details.views, old != new else { return [] }
            return [FieldChecks.change(before, after, .views, old.joined(separator: ", "), new.joined(separator: ", "))]
        },
    ]
}

extension FieldMatch {
    /// Where the field would be if it were there.
    var absentBefore: SourceLocation { module.before?.places.fields ?? module.before?.location ?? module.beforeFallback }
    var absentAfter: SourceLocation { module.after?.places.fields ?? module.after?.location ?? module.afterFallback }
}
