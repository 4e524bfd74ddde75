import CRMSchema

/// Rules about the types of fields.
enum TypeRules {
    private static func check(_ change: TypeChange) -> FieldChecks.Check {
        { match in
            guard match.typeChange == change, let (before, after) = match.both else { return [] }
            return [FieldChecks.change(before, after, place(before, after), before.typeWord, after.typeWord)]
        }
    }

    /// What tells the type: mostly its word, but for lists, references and computed values also what stands beside it.
    private static func place(_ before: FieldDescription, _ after: FieldDescription) -> DescribedAttribute {
        guard let old = before.origin, let new = after.origin else { return .type }
        return [DescribedAttribute.type, .jsonType, .target, .returnType].first { old.differs(in: $0, from: new) } ?? .type
    }

    private static let both: DiffDirection = [.read, .write]
    private static let all: DiffClaims = [.sourceBreaking, .readBreaking, .writeBreaking]

    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "type.changed", .type, both, .error, all, "type changed",
            why: "The property has another Swift type, and values have another shape on the wire.", next: Advice.regenerate,
            mirror: .itself, detect: check(.other)),
        .init(
            "type.word.changed", .type, [], .note, .cosmetic, "another name for the same type",
            why: "Values look as before.", next: Advice.noAction, mirror: .itself, detect: check(.word)),
        .init(
            "type.json-type.changed", .type, [], .note, .cosmetic, "another word for the shape on the wire",
            why: "The type is known by itself, so the word decides nothing.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard match.typeChange == nil, let (before, after) = match.both, !before.type.isComputed || before.type == after.type else { return [] }
            return FieldChecks.rewritten(\.details.jsonType, .jsonType)(match)
        },
        .init(
            "type.text.restricted", .type, .write, .warning, .writeBreaking, "text must now have a format",
            why: "The server refuses texts that are no e-mail address, phone number or web address.", next: Advice.checkWrites,
            mirror: .rule("type.text.released"), detect: check(.textRestricted)),
        .init(
            "type.text.released", .type, .write, .note, .compatible, "text no longer needs a format",
            why: "Every text is accepted.", next: Advice.noAction, mirror: .rule("type.text.restricted"), detect: check(.textReleased)),
        .init(
            "type.text.format-changed", .type, .write, .warning, .writeBreaking, "text must have another format",
            why: "The server refuses texts of the old format.", next: Advice.checkWrites, mirror: .itself, detect: check(.textFormat)),
        .init(
            "type.text.became-long", .type, .read, .error, [.sourceBreaking, .readBreaking], "text became a long text",
            why: "Long texts have fewer operators in searches, and cannot be sorted by.", next: Advice.regenerate,
            mirror: .rule("type.text.became-short"), detect: check(.textBecameLong)),
        .init(
            "type.text.became-short", .type, .write, .warning, .compatible, "long text became a line of text",
            why: "How long values may be stands in its length; lines of text have more operators.", next: Advice.checkWrites, mirror: .rule("type.text.became-long"), detect: check(.longBecameText)),
        .init(
            "type.whole.widened", .type, both, .error, [.sourceBreaking, .readBreaking], "whole number became a big one",
            why: "Big numbers are strings on the wire, so a reader of numbers gets nothing.", next: Advice.regenerate,
            mirror: .rule("type.whole.narrowed"), detect: check(.wholeWidened)),
        .init(
            "type.whole.narrowed", .type, both, .error, all, "big whole number became a small one",
            why: "Values are numbers on the wire and no strings, and big ones are refused.", next: Advice.regenerate,
            mirror: .rule("type.whole.widened"), detect: check(.wholeNarrowed)),
        .init(
            "type.number.became-decimal", .type, both, .error, [.sourceBreaking, .readBreaking], "whole number became a decimal",
            why: "Values can have a fraction.", next: Advice.regenerate, mirror: .rule("type.number.became-whole"),
            detect: check(.wholeBecameDecimal)),
        .init(
            "type.number.became-whole", .type, both, .error, [.sourceBreaking, .writeBreaking], "decimal became a whole number",
            why: "Values with a fraction are refused.", next: Advice.regenerate, mirror: .rule("type.number.became-decimal"),
            detect: check(.decimalBecameWhole)),
        .init(
            "type.number.format-changed", .type, both, .note, .compatible, "number, currency or percentage changed into another",
            why: "The value is a decimal as before; what it means may differ.", next: Advice.checkReads, mirror: .itself,
            detect: check(.decimalFormat)),
        .init(
            "type.picklist.became-multiple", .type, both, .error, all, "picklist became a multi-select one",
            why: "The value is a list, on the wire and in Swift.", next: Advice.regenerate, mirror: .rule("type.picklist.became-single"),
            detect: check(.choiceBecameMany)),
        .init(
            "type.picklist.became-single", .type, both, .error, all, "multi-select picklist became a single one",
            why: "The value is one text, on the wire and in Swift.", next: Advice.regenerate,
            mirror: .rule("type.picklist.became-multiple"), detect: check(.manyBecameChoice)),
        .init(
            "type.picklist.became-text", .type, both, .error, .sourceBreaking, "picklist became a text",
            why: "The property is a String, and its choices are gone.", next: Advice.regenerate, mirror: .rule("type.text.became-picklist"),
            detect: check(.choiceBecameText)),
        .init(
            "type.text.became-picklist", .type, both, .error, all, "text became a picklist",
            why: "The property is an open choice instead of a String; texts outside the list are no choices, and cannot be searched by their beginning.", next: Advice.regenerate, mirror: .rule("type.picklist.became-text"),
            detect: check(.textBecameChoice)),
        .init(
            "type.date.became-time", .type, both, .error, all, "date became a point in time",
            why: "The value has a time and an offset, on the wire and in Swift.", next: Advice.regenerate,
            mirror: .rule("type.time.became-date"), detect: check(.dayBecameTime)),
        .init(
            "type.time.became-date", .type, both, .error, all, "point in time became a date",
            why: "The value is a day alone, on the wire and in Swift.", next: Advice.regenerate, mirror: .rule("type.date.became-time"),
            detect: check(.timeBecameDay)),
        .init(
            "type.became-computed", .type, both, .error, [.sourceBreaking, .writeBreaking], "the system computes the value now",
            why: "The property can only be read; what is sent is ignored or refused.", next: Advice.regenerate,
            mirror: .rule("type.became-entered"), detect: check(.becameComputed)),
        .init(
            "type.became-entered", .type, both, .warning, .compatible, "the system no longer computes the value",
            why: "The value is what somebody enters, and stays as it is until then.", next: Advice.checkReads,
            mirror: .rule("type.became-computed"), detect: check(.becameEntered)),
        .init(
            "type.reference.widened", .type, both, .error, [.sourceBreaking, .readBreaking], "reference may point at several modules now",
            why: "The value names its module in Swift, and queries can no longer look through it without naming one.", next: Advice.regenerate,
            mirror: .rule("type.reference.narrowed"), detect: check(.referenceWidened)),
        .init(
            "type.reference.narrowed", .type, both, .error, all, "reference points at one module now",
            why: "The value is an id of that module, on the wire and in Swift.", next: Advice.regenerate,
            mirror: .rule("type.reference.widened"), detect: check(.referenceNarrowed)),
    ]
}

extension FieldDescription {
    /// The vendor's word for the type; the neutral one where the metadata has none.
    var typeWord: String {
        guard sourceType.value.isEmpty else { return sourceType.value }
        let text = "\(type)"
        return String(text.prefix { $0 != "(" })
    }
}
