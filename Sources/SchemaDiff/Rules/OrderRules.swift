import CRMSchema

/// Rules about the order of a module's parts on screens.
enum OrderRules {
    static let modules: [RuleRow<ModuleMatch>] = [
        .init(
            "field.order.changed", .field, [], .note, .cosmetic, "fields in another order",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            let fields = match.fields.compactMap(\.both)
            return change(nil, fields.map { before, after in
                (
                    .init(name: after.apiName.value, number: before.details.order, location: before.location(of: .order)),
                    .init(name: after.apiName.value, number: after.details.order, location: after.location(of: .order))
                )
            })
        },
        .init(
            "related-list.order.changed", .relatedList, [], .note, .cosmetic, "related lists in another order",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            change(nil, match.relatedLists.compactMap(\.both).map { before, after in
                (
                    .init(name: after.apiName.value, number: before.order, location: before.location(of: .order)),
                    .init(name: after.apiName.value, number: after.order, location: after.location(of: .order))
                )
            })
        },
    ]

    static let layouts: [RuleRow<LayoutMatch>] = [
        .init(
            "layout.section.order.changed", .layout, [], .note, .cosmetic, "sections in another order",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            change(match.name, match.sections.compactMap(\.both).map { before, after in
                (
                    .init(name: after.name.value, number: before.order, location: before.location(of: .order)),
                    .init(name: after.name.value, number: after.order, location: after.location(of: .order))
                )
            })
        },
        .init(
            "layout.field.order.changed", .layout, [], .note, .cosmetic, "fields of a section in another order",
            why: "Only screens change.", next: Advice.noAction, mirror: .itself
        ) { match in
            let keys = match.sectionKeys
            // Fields that went elsewhere are findings of their own.
            let stayed = match.placedFields(renamed: match.renamedFields).compactMap(\.both).filter { before, after in
                before.section.map { keys[$0] ?? $0 } == after.section
            }
            return Dictionary(grouping: stayed) { $0.after.section ?? "" }.sorted { $0.key < $1.key }.flatMap { _, fields in
                change(match.name, fields.map { before, after in
                    (
                        .init(name: after.apiName.value, number: before.order, location: before.location(of: .order)),
                        .init(name: after.apiName.value, number: after.order, location: after.location(of: .order))
                    )
                })
            }
        },
    ]

    private static func change(_ part: String?, _ pairs: [(before: OrderChange.Item, after: OrderChange.Item)]) -> [Change] {
        [OrderChange.find(part: part, pairs)].compactMap(\.self)
    }
}

extension LayoutSectionDescription {
    fileprivate func location(of attribute: DescribedAttribute) -> SourceLocation { origin?.location(of: attribute) ?? name.location }
}
