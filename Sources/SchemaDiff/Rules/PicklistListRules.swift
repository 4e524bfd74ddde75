import CRMSchema

/// Rules about picklists as a whole.
enum PicklistListRules {
    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "picklist.order.changed", .picklist, [], .note, .cosmetic, "values in another order",
            why: "Only menus and sorting by the field change.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, let options = match.options else { return [] }
            let shared = options.compactMap(\.both)
            let old = PicklistOption.sorted(shared.map { ($0.before, $0.after.value.value) })
            let new = PicklistOption.sorted(shared.map { ($0.after, $0.after.value.value) })
            guard let place = old.indices.first(where: { old[$0].name != new[$0].name }) else { return [] }
            return [
                Change(
                    FindingSide(old.map(\.name).joined(separator: ", "), at: old[place].option.location(of: .order, or: before)),
                    FindingSide(new.map(\.name).joined(separator: ", "), at: new[place].option.location(of: .order, or: after)))
            ]
        },
        .init(
            "picklist.global.changed", .picklist, [], .note, .cosmetic, "shares its values with others, or no longer does",
            why: "Which values there are is told by findings of their own.", next: Advice.noAction, mirror: .itself,
            detect: FieldChecks.differs(\.details.globalPicklist, .globalPicklist)),
    ]
}

extension PicklistOption {
    fileprivate func location(of attribute: DescribedAttribute, or field: FieldDescription) -> SourceLocation {
        origin == nil ? field.location(of: .options) : location(of: attribute)
    }
}
