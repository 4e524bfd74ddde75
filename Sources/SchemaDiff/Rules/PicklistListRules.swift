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
            let old = sorted(shared.map { ($0.before, $0.after.value.value) })
            let new = sorted(shared.map { ($0.after, $0.after.value.value) })
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

    /// By their numbers where all have one, else as they stand. Equal numbers say nothing, so the value decides.
    static func sorted(_ options: [(option: PicklistOption, name: String)]) -> [(option: PicklistOption, name: String)] {
        guard options.allSatisfy({ $0.option.order != nil }) else { return options }
        return options.sorted { ($0.option.order ?? 0, $0.name) < ($1.option.order ?? 0, $1.name) }
    }
}

extension PicklistOption {
    fileprivate func location(of attribute: DescribedAttribute, or field: FieldDescription) -> SourceLocation {
        origin == nil ? field.location(of: .options) : location(of: attribute)
    }
}
