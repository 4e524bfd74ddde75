import CRMSchema

/// Rules about what picklists offer on a layout. The API takes every value of the field, whatever the layout offers.
enum LayoutPicklistRules {
    static let rows: [RuleRow<LayoutFieldMatch>] = [
        .init(
            "layout.picklist.value.removed", .layout, [], .note, .cosmetic, "value no longer offered on the layout",
            why: "Screens of this layout leave it out; the field still has it.", next: Advice.noAction,
            mirror: .rule("layout.picklist.value.added")
        ) { match in
            match.ownOptions.compactMap { option in
                guard let before = option.before, option.after == nil, let list = match.after?.location(of: .options) else { return nil }
                return Change(
                    part: match.layout.after.name.value, FindingSide(before.value.value, at: before.value.location), FindingSide(nil, at: list))
            }
        },
        .init(
            "layout.picklist.value.added", .layout, [], .note, .cosmetic, "value offered on the layout",
            why: "Screens of this layout offer it; the field had it before.", next: Advice.noAction,
            mirror: .rule("layout.picklist.value.removed")
        ) { match in
            match.ownOptions.compactMap { option in
                guard let after = option.after, option.before == nil, let list = match.before?.location(of: .options) else { return nil }
                return Change(
                    part: match.layout.after.name.value, FindingSide(nil, at: list), FindingSide(after.value.value, at: after.value.location))
            }
        },
        .init(
            "layout.picklist.value.changed", .layout, [], .note, .cosmetic, "value looks different on the layout",
            why: "Only screens of this layout change.", next: Advice.noAction, mirror: .itself
        ) { match in
            match.ownOptions.compactMap(\.both).compactMap { before, after in
                let told = match.fieldOption(before, after)
                for attribute in [DescribedAttribute.label, .used, .colour, .meaning] {
                    guard before.says(attribute) != after.says(attribute) else { continue }
                    if let (old, new) = told, old.says(attribute) != new.says(attribute) { continue }
                    return match.option(attribute, before, after, before.says(attribute), after.says(attribute))
                }
                return nil
            }
        },
        .init(
            "layout.picklist.order.changed", .layout, [], .note, .cosmetic, "values in another order on the layout",
            why: "Only menus of this layout change.", next: Advice.noAction, mirror: .itself
        ) { match in
            if match.field.map(isReordered) == true { return [] }
            return [order(match.layout.after.name.value, match.ownOptions.compactMap(\.both))].compactMap(\.self)
        },
        .init(
            "layout.picklist.dependency.changed", .layout, [], .note, .cosmetic, "a value leaves other choices on the layout",
            why: "What can be chosen beside it on screens differs, such as the stages of a pipeline.", next: Advice.noAction, mirror: .itself
        ) { match in
            match.ownOptions.compactMap(\.both).flatMap { before, after -> [Change] in
                if let (old, new) = match.fieldOption(before, after), old.dependencies != new.dependencies { return [] }
                return PicklistRules.dependencies(before, after, known: match.module.known, layout: match.layout.after.name.value)
            }
        },
    ]

    static func order(_ part: String?, _ options: [(before: PicklistOption, after: PicklistOption)]) -> Change? {
        OrderChange.find(
            part: part,
            options.map { before, after in
                (
                    .init(name: after.value.value, number: before.order, location: before.location(of: .order)),
                    .init(name: after.value.value, number: after.order, location: after.location(of: .order))
                )
            })
    }

    private static func isReordered(_ field: FieldMatch) -> Bool {
        field.options.map { order(nil, $0.compactMap(\.both)) != nil } ?? false
    }
}

extension LayoutFieldMatch {
    /// The values on the layout, if they differ at all. What went or came with the field's own list is told there.
    var ownOptions: [Match<PicklistOption>] {
        guard let before, let after, isPicklistDifferent else { return [] }
        let old = before.options
        let new = after.options
        guard !old.isEmpty, !new.isEmpty else { return [] }
        return Matcher.match(old, new, id: \.id, name: \.value.value).filter { option in
            switch (option.before, option.after) {
            case (let before?, nil): !module.known.isRemoved(before.id ?? before.value.value)
            case (nil, let after?): !module.known.isAdded(after.id ?? after.value.value)
            default: true
            }
        }
    }

    private var isPicklistDifferent: Bool {
        guard let old = before?.origin, let new = after?.origin else { return true }
        return old.differs(in: DescribedAttribute.options, from: new)
    }

    /// The same value of the field itself.
    func fieldOption(_ before: PicklistOption, _ after: PicklistOption) -> (before: PicklistOption, after: PicklistOption)? {
        field?.options?.first { option in
            guard let (old, new) = option.both else { return false }
            return (old.id ?? old.value.value) == (before.id ?? before.value.value) && (new.id ?? new.value.value) == (after.id ?? after.value.value)
        }?.both
    }

    func option(
        _ attribute: DescribedAttribute, _ before: PicklistOption, _ after: PicklistOption, _ old: String?, _ new: String?
    ) -> Change {
        Difference.change(
            part: "\(layout.after.name.value): \(after.value.value)", attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }
}

extension PicklistOption {
    /// What people see of it.
    func says(_ attribute: DescribedAttribute) -> String? {
        switch attribute {
        case .label: label
        case .used: isUsed ? "used" : "unused"
        case .colour: colour
        case .meaning: meaning
        default: nil
        }
    }
}
