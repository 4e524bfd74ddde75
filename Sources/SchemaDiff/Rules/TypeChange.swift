import CRMSchema

/// What became of a field's type: at most one thing, so that one change is one finding. Where a reference points and
/// what a formula returns are changes of their own.
enum TypeChange: Hashable {
    case textRestricted, textReleased, textFormat
    case textBecameLong, longBecameText
    case wholeWidened, wholeNarrowed, wholeBecameDecimal, decimalBecameWhole, decimalFormat
    case choiceBecameMany, manyBecameChoice, choiceBecameText, textBecameChoice
    case dayBecameTime, timeBecameDay
    case becameComputed, becameEntered
    case referenceWidened, referenceNarrowed
    /// Another word for the same.
    case word
    case other

    init?(_ before: FieldDescription, _ after: FieldDescription) {
        if let change = Self.between(before.type, after.type) {
            self = change
        } else if before.sourceType.value.lowercased() != after.sourceType.value.lowercased() {
            self = .word
        } else {
            return nil
        }
    }

    private static func between(_ before: FieldType, _ after: FieldType) -> TypeChange? {
        switch (before, after) {
        case (.text(let old), .text(let new)):
            if old == new { return nil }
            if before.isTextForSomething || after.isTextForSomething { return .other }
            if old == .plain { return .textRestricted }
            return new == .plain ? .textReleased : .textFormat
        case (.text, .longText): return .textBecameLong
        case (.longText, .text): return .longBecameText
        case (.integer, .bigInteger): return .wholeWidened
        case (.bigInteger, .integer): return .wholeNarrowed
        case (.integer, .decimal), (.bigInteger, .decimal): return .wholeBecameDecimal
        case (.decimal, .integer), (.decimal, .bigInteger): return .decimalBecameWhole
        case (.decimal(let old), .decimal(let new)): return old == new ? nil : .decimalFormat
        case (.picklist, .picklist), (.multiPicklist, .multiPicklist): return nil
        case (.picklist, .multiPicklist): return .choiceBecameMany
        case (.multiPicklist, .picklist): return .manyBecameChoice
        case (.picklist, .text), (.picklist, .longText): return .choiceBecameText
        case (.text, .picklist), (.longText, .picklist): return .textBecameChoice
        case (.date, .dateTime), (.date, .localDateTime): return .dayBecameTime
        case (.dateTime, .date), (.localDateTime, .date): return .timeBecameDay
        case (.formula, .formula), (.rollup, .rollup): return nil
        case (.formula, .rollup), (.rollup, .formula): return .other
        // With another type of value at the same time, that is the worse of the two.
        case (.formula(let base), _), (.rollup(let base), _): return base == after ? .becameEntered : .other
        case (_, .formula(let base)), (_, .rollup(let base)): return base == before ? .becameComputed : .other
        case (.lookup, .lookup), (.anyLookup, .anyLookup), (.subform, .subform), (.multiLookup, .multiLookup): return nil
        case (.lookup, .anyLookup): return .referenceWidened
        case (.anyLookup, .lookup): return .referenceNarrowed
        default: return before == after ? nil : .other
        }
    }
}
