import CRMSchema

/// Rules about related lists.
enum RelatedListRules {
    static let rows: [RuleRow<RelatedListMatch>] = [
        .init(
            "related-list.removed", .relatedList, .read, .error, [.sourceBreaking, .readBreaking], "related list removed",
            why: "Its token is no longer generated, and calls for it are refused.", next: Advice.regenerate,
            mirror: .rule("related-list.added")
        ) { match in
            guard let before = match.before, match.after == nil else { return [] }
            return [
                Change(
                    part: before.apiName.value, FindingSide(before.apiName.value, at: before.apiName.location),
                    FindingSide(nil, at: match.module.after?.places.relatedLists ?? match.module.afterFallback))
            ]
        },
        .init(
            "related-list.added", .relatedList, .read, .note, .compatible, "related list added",
            why: "There is one more to read.", next: Advice.nothing, mirror: .rule("related-list.removed")
        ) { match in
            guard let after = match.after, match.before == nil else { return [] }
            return [
                Change(
                    part: after.apiName.value,
                    FindingSide(nil, at: match.module.before?.places.relatedLists ?? match.module.beforeFallback),
                    FindingSide(after.apiName.value, at: after.apiName.location))
            ]
        },
        .init(
            "related-list.renamed", .relatedList, .read, .error, .readBreaking, "API name of a related list changed",
            why: "Calls for the list carry the name.", next: Advice.regenerate, mirror: .itself,
            detect: differs(.apiName) { list, _ in list.apiName.value }),
        .init(
            "related-list.label.changed", .relatedList, [], .note, .cosmetic, "label of a related list changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself, detect: differs(.label) { list, _ in list.label }),
        .init(
            "related-list.module.changed", .relatedList, .read, .error, [.sourceBreaking, .readBreaking],
            "related list has records of another module",
            why: "The records have other fields and another Swift type.", next: Advice.regenerate, mirror: .itself,
            detect: differs(.module) { list, renames in list.module.map { renames[$0] ?? $0 } }),
        .init(
            "related-list.unserved", .relatedList, .read, .error, [.sourceBreaking, .readBreaking], "related list no longer served",
            why: "Its token is no longer generated, and calls for it are refused.", next: Advice.regenerate,
            mirror: .rule("related-list.served"), detect: served(false)),
        .init(
            "related-list.served", .relatedList, .read, .note, .compatible, "related list served now",
            why: "There is one more to read.", next: Advice.nothing, mirror: .rule("related-list.unserved"), detect: served(true)),
        .init(
            "related-list.setting.changed", .relatedList, [], .note, .cosmetic, "setting of a related list changed",
            why: "Neither code nor payloads depend on it.", next: Advice.noAction, mirror: .itself
        ) { match in Difference.settings(match.before?.origin, match.after?.origin, of: match.after?.apiName.value, in: match.module) },
        .init(
            "related-list.path.changed", .relatedList, .read, .warning, .readBreaking, "related list is called under another path",
            why: "Calls for the list carry the path.", next: Advice.regenerate, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, let old = before.href, let new = after.href, old != new,
                old.replacing(before.apiName.value, with: after.apiName.value) != new, !match.isRenameOfModule(old, new)
            else { return [] }
            return [match.change(.path, old, new)].compactMap(\.self)
        },
    ]

    private static func differs(
        _ attribute: DescribedAttribute, _ text: @escaping @Sendable (RelatedListDescription, [String: String]) -> String?
    ) -> @Sendable (RelatedListMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, text(before, match.module.renames) != text(after, [:]), text(before, [:]) != text(after, [:]) else { return [] }
            return [match.change(attribute, text(before, [:]), text(after, [:]))].compactMap(\.self)
        }
    }

    private static func served(_ state: Bool) -> @Sendable (RelatedListMatch) -> [Change] {
        { match in
            guard let (before, after) = match.both, (before.href == nil) != (after.href == nil), (after.href != nil) == state else { return [] }
            return [match.change(.path, before.href, after.href)].compactMap(\.self)
        }
    }
}

extension RelatedListMatch {
    fileprivate func change(_ attribute: DescribedAttribute, _ old: String?, _ new: String?) -> Change? {
        guard let (before, after) = both else { return nil }
        return Difference.change(
            part: after.apiName.value, attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }

    /// Paths begin with the module's name.
    fileprivate func isRenameOfModule(_ old: String, _ new: String) -> Bool {
        guard let before = module.before?.apiName.value, let after = module.after?.apiName.value, before != after else { return false }
        return old.replacing(before, with: after) == new
    }
}
