import CRMSchema

/// Rules about how much a field holds, and in which form.
enum SizeRules {
    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "length.reduced", .type, .write, .error, .writeBreaking, "length reduced",
            why: "Longer values are refused.", next: "Shorten what the app writes, or have the length restored.",
            mirror: .rule("length.raised"), detect: FieldChecks.moved(\.length, .length, up: false)),
        .init(
            "length.raised", .type, .read, .note, .compatible, "length raised",
            why: "Longer values are accepted, and can arrive.", next: "Check that what shows or stores the value has room.",
            mirror: .rule("length.reduced"), detect: FieldChecks.moved(\.length, .length, up: true)),
        .init(
            "decimals.reduced", .type, .write, .warning, .writeBreaking, "fewer decimal places",
            why: "Values with more places are rounded or refused.", next: Advice.checkWrites, mirror: .rule("decimals.raised"),
            unproved: "Whether further places are refused or rounded is not documented.",
            detect: FieldChecks.moved(\.decimalPlaces, .decimalPlaces, up: false)),
        .init(
            "decimals.raised", .type, .read, .note, .compatible, "more decimal places",
            why: "More exact values are accepted, and can arrive.", next: Advice.checkReads, mirror: .rule("decimals.reduced"),
            detect: FieldChecks.moved(\.decimalPlaces, .decimalPlaces, up: true)),
        .init(
            "rich-text.added", .type, .read, .error, .readBreaking, "text has formatting now",
            why: "Values are HTML, and all calls but `fullText` get them cut.", next: "Run `crm generate` and read the field with `fullText`.",
            mirror: .rule("rich-text.removed"), detect: FieldChecks.turned(\.isRichText, .textSize, to: true)),
        .init(
            "rich-text.removed", .type, [.read, .write], .error, [.sourceBreaking, .readBreaking], "text has no formatting any more",
            why: "There is no whole text to ask for, and HTML that is sent is kept as it stands.", next: Advice.regenerate, mirror: .rule("rich-text.added"),
            detect: FieldChecks.turned(\.isRichText, .textSize, to: false)),
        .init(
            "text-size.changed", .type, [], .note, .cosmetic, "another size of text box",
            why: "How much it holds stands in its length.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.isRichText == after.isRichText else { return [] }
            return FieldChecks.rewritten(\.details.textSize, .textSize)(match)
        },
        .init(
            "encryption.added", .type, .read, .error, [.sourceBreaking, .readBreaking], "values are encrypted now",
            why: "Encrypted fields can hardly be searched, and not be sorted by.", next: Advice.regenerate,
            mirror: .rule("encryption.removed"), detect: FieldChecks.turned(\.isEncrypted, .encrypted, to: true)),
        .init(
            "encryption.removed", .type, .read, .note, .compatible, "values are no longer encrypted",
            why: "The field has all operators of its type.", next: Advice.nothing, mirror: .rule("encryption.added"),
            detect: FieldChecks.turned(\.isEncrypted, .encrypted, to: false)),
        .init(
            "currency.rounding.changed", .type, .read, .note, .compatible, "values are rounded in another way",
            why: "Stored amounts can differ from those that are sent.", next: Advice.checkReads, mirror: .itself,
            detect: FieldChecks.rewritten(\.details.rounding, .rounding)),
    ]
}
