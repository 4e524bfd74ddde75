import CRMSchema

/// Rules about what a field can be used for beyond reading and writing it.
enum CapabilityRules {
    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "unique.added", .capability, .write, .warning, .writeBreaking, "values must be unique now",
            why: "A value that another record has is refused.", next: "Expect DUPLICATE_DATA where the app writes it, or upsert by the field.",
            mirror: .rule("unique.removed"), detect: FieldChecks.turned(\.isUnique, .unique, to: true)),
        .init(
            "unique.removed", .capability, .write, .error, [.sourceBreaking, .writeBreaking], "values need not be unique any more",
            why: "Upserts can no longer find records by the field: its token is gone, and duplicates arise.", next: Advice.regenerate,
            mirror: .rule("unique.added"), detect: FieldChecks.turned(\.isUnique, .unique, to: false)),
        .init(
            "unique.case.changed", .capability, .write, .warning, .writeBreaking, "letter case counts otherwise",
            why: "What is a duplicate differs from before.", next: Advice.checkWrites, mirror: .itself,
            unproved: "In a sandbox letter case never makes a value unique."
        ) { match in
            guard let (before, after) = match.both, before.isUnique, after.isUnique else { return [] }
            return FieldChecks.flips(\.details.isCaseSensitive, .caseSensitive)(match)
        },
        .init(
            "external.added", .capability, [.read, .write], .note, .compatible, "holds another system's id now",
            why: "Records can be addressed by it.", next: Advice.nothing, mirror: .rule("external.removed"),
            detect: FieldChecks.turned(\.isExternal, .external, to: true)),
        .init(
            "external.removed", .capability, [.read, .write], .error, [.sourceBreaking, .readBreaking, .writeBreaking],
            "no longer holds another system's id",
            why: "Records can no longer be addressed by it: its token is gone, and such calls are refused.", next: Advice.regenerate,
            mirror: .rule("external.added"), detect: FieldChecks.turned(\.isExternal, .external, to: false)),
        .init(
            "filterable.lost", .capability, [], .note, .compatible, "views can no longer be filtered by it",
            why: "Searches and queries of the API take it as before.", next: Advice.noAction, mirror: .rule("filterable.gained"),
            detect: FieldChecks.turned(\.isFilterable, .filterable, to: false)),
        .init(
            "filterable.gained", .capability, [], .note, .compatible, "views can be filtered by it",
            why: "Searches and queries of the API take it as before.", next: Advice.noAction, mirror: .rule("filterable.lost"),
            detect: FieldChecks.turned(\.isFilterable, .filterable, to: true)),
        .init(
            "sortable.lost", .capability, .read, .error, [.sourceBreaking, .readBreaking], "can no longer be sorted by",
            why: "Queries in its order are refused, and no longer compile.", next: Advice.regenerate, mirror: .rule("sortable.gained"),
            detect: FieldChecks.turned(\.isSortable, .sortable, to: false)),
        .init(
            "sortable.gained", .capability, .read, .note, .compatible, "can be sorted by",
            why: "Queries in its order are accepted.", next: Advice.nothing, mirror: .rule("sortable.lost"),
            detect: FieldChecks.turned(\.isSortable, .sortable, to: true)),
        .init(
            "searchable.lost", .capability, .read, .warning, .readBreaking, "no longer found by word searches",
            why: "Searches for a word no longer look into it.", next: Advice.checkReads, mirror: .rule("searchable.gained"),
            detect: FieldChecks.turned(\.isSearchable, .searchable, to: false)),
        .init(
            "searchable.gained", .capability, .read, .note, .compatible, "found by word searches",
            why: "Searches for a word look into it, so they can find more.", next: Advice.noAction, mirror: .rule("searchable.lost"),
            detect: FieldChecks.turned(\.isSearchable, .searchable, to: true)),
    ]
}
