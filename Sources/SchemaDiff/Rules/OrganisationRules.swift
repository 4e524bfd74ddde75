import CRMSchema

/// Rules about the organisation as a whole.
enum OrganisationRules {
    static let rows: [RuleRow<SchemaPair>] = [
        .init(
            "module.order.changed", .module, [], .note, .cosmetic, "modules in another order",
            why: "Only menus change.", next: Advice.noAction, mirror: .itself
        ) { pair in
            let modules = pair.modules.compactMap(\.listed)
            return [
                OrderChange.find(
                    modules.map { before, after in
                        (
                            .init(name: after.apiName.value, number: before.order, location: before.location(of: .order)),
                            .init(name: after.apiName.value, number: after.order, location: after.location(of: .order))
                        )
                    })
            ].compactMap(\.self)
        },
        .init(
            "profile.removed", .permission, [], .note, .cosmetic, "profile removed",
            why: "Its users have other profiles now; nothing says what those may do.", next: "Check under which user the app signs in.",
            mirror: .rule("profile.added")
        ) { pair in
            pair.profiles.compactMap { profile in
                guard let before = profile.before, profile.after == nil else { return nil }
                return Change(FindingSide(before.name, at: before.location), FindingSide(nil, at: pair.after.location))
            }
        },
        .init(
            "profile.added", .permission, [], .note, .cosmetic, "profile added",
            why: "Nobody had it before.", next: Advice.noAction, mirror: .rule("profile.removed")
        ) { pair in
            pair.profiles.compactMap { profile in
                guard let after = profile.after, profile.before == nil else { return nil }
                return Change(FindingSide(nil, at: pair.before.location), FindingSide(after.name, at: after.location))
            }
        },
        .init(
            "profile.renamed", .permission, [], .note, .cosmetic, "profile renamed",
            why: "It may do what it did.", next: Advice.noAction, mirror: .itself
        ) { pair in
            pair.profiles.compactMap(\.both).compactMap { before, after in
                guard before.name != after.name else { return nil }
                return Change(FindingSide(before.name, at: before.location), FindingSide(after.name, at: after.location))
            }
        },
    ]
}
