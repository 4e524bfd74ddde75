import CRMSchema

/// Rules about the fields of layouts.
enum LayoutFieldRules {
    static let rows: [RuleRow<LayoutFieldMatch>] = [
        .init(
            "layout.field.removed", .layout, .write, .warning, .writeBreaking, "field taken off the layout",
            why: "What a record of this layout is created with loses the value.", next: Advice.checkWrites,
            mirror: .rule("layout.field.added")
        ) { match in
            guard match.isFieldKept, let before = match.before, match.after == nil else { return [] }
            return [
                Change(
                    part: match.layout.after.name.value, FindingSide(before.apiName.value, at: before.apiName.location),
                    FindingSide(nil, at: match.layout.after.name.location))
            ]
        },
        .init(
            "layout.field.added", .layout, .write, .note, .compatible, "field put on the layout",
            why: "Records of this layout have the field.", next: Advice.noAction, mirror: .rule("layout.field.removed")
        ) { match in
            guard match.isFieldKept, let after = match.after, match.before == nil, !after.isRequired else { return [] }
            return [match.appearance(of: after)]
        },
        .init(
            "layout.field.added-required", .layout, .write, .error, .writeBreaking,
            "field put on the layout, which demands it",
            why: "Records cannot be created with this layout unless they have a value for it.",
            next: "Run `crm generate`, and give new records of this layout a value.",
            mirror: .none(because: "a demanded field that goes is a field that goes: layout.field.removed")
        ) { match in
            guard !match.isNewAndMandatory, let after = match.after, match.before == nil, after.isRequired else { return [] }
            return [match.appearance(of: after)]
        },
        .init(
            "layout.field.required", .layout, .write, .error, .writeBreaking, "demanded by the layout",
            why: "Records cannot be created with this layout unless they have a value for it.",
            next: "Run `crm generate`, and give new records of this layout a value.",
            mirror: .rule("layout.field.optional"), detect: required(true)),
        .init(
            "layout.field.optional", .layout, .write, .note, .compatible, "no longer demanded by the layout",
            why: "Records of this layout can do without it.", next: Advice.nothing, mirror: .rule("layout.field.required"),
            detect: required(false)),
        .init(
            "layout.field.moved", .layout, [], .note, .cosmetic, "moved to another section",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let before = match.before, let after = match.after,
                before.section.map({ match.sections[$0] ?? $0 }) != after.section
            else { return [] }
            return [
                Change(
                    part: match.layout.after.name.value,
                    FindingSide(match.layout.before.sectionName(before.section), at: before.apiName.location),
                    FindingSide(match.layout.after.sectionName(after.section), at: after.apiName.location))
            ]
        },
        .init(
            "layout.field.default-changed", .layout, [], .note, .cosmetic, "another default value",
            why: "Screens fill in the value; the API does not.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let before = match.before, let after = match.after, before.defaultValue != after.defaultValue,
                !match.isToldOfField("default_value"), !match.isRenamed(before.defaultValue, after.defaultValue)
            else { return [] }
            return [match.change(.defaultValue, before.defaultValue, after.defaultValue)].compactMap(\.self)
        },
        .init(
            "layout.field.setting.changed", .layout, [], .note, .cosmetic, "setting of a field on the layout changed",
            why: "Only screens of this layout change.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard match.isFieldKept else { return [] }
            return Difference.settings(
                match.before?.origin, match.after?.origin, of: match.layout.after.name.value, in: match.module
            ) { match.isToldOfField(String($0.prefix { $0 != "." })) }
        },
    ]

    private static func required(_ state: Bool) -> @Sendable (LayoutFieldMatch) -> [Change] {
        { match in
            guard match.mandatoryTurned != state, let before = match.before, let after = match.after, before.isRequired != state,
                after.isRequired == state
            else { return [] }
            return [match.change(.required, "\(!state)", "\(state)")].compactMap(\.self)
        }
    }
}

extension LayoutFieldMatch {
    /// Layouts repeat what stands in the field: if that has changed too, it is the finding.
    func isToldOfField(_ key: String) -> Bool {
        guard let (before, after) = field?.both, let old = before.origin, let new = after.origin else { return false }
        return old.differs(in: key, from: new)
    }

    /// The same thing under its new name.
    func isRenamed(_ old: String?, _ new: String?) -> Bool {
        guard let old, let new else { return false }
        return module.known.isRename(old, new)
    }
}
