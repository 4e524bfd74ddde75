import CRMSchema

/// Whether anything that a rule looks at differs between two fields. Almost all fields of two descriptions are the
/// same, so this saves the run of a hundred rules over each of them; a rule that looks at more than this finds
/// nothing, which its own test shows.
enum FieldContent {
    static func isSame(_ a: FieldDescription, _ b: FieldDescription) -> Bool {
        if let old = a.origin, let new = b.origin { return old.isSame(as: new) }
        return isSameInContent(a, b)
    }

    private static func isSameInContent(_ a: FieldDescription, _ b: FieldDescription) -> Bool {
        a.id == b.id && a.apiName.value == b.apiName.value && a.label == b.label && a.tooltip == b.tooltip
            && a.sourceType.value == b.sourceType.value && a.length == b.length && a.decimalPlaces == b.decimalPlaces
            && flags(a) == flags(b) && a.details == b.details && isSame(a.type, b.type)
    }

    private static func flags(_ field: FieldDescription) -> UInt32 {
        var bits: UInt32 = 0
        for flag in [
            field.isMandatory, field.isCreatable, field.isUpdatable, field.isUnique, field.isExternal, field.isRichText, field.isEncrypted,
            field.isCustom, field.isVisible, field.isFilterable, field.isSortable, field.isSearchable, field.isListed, field.isFlaggedMandatory,
        ] { bits = bits << 1 | (flag ? 1 : 0) }
        return bits
    }

    /// Options are equal with their places, so they are compared without.
    private static func isSame(_ a: FieldType, _ b: FieldType) -> Bool {
        switch (a, b) {
        case (.picklist(let old), .picklist(let new)), (.multiPicklist(let old), .multiPicklist(let new)):
            old.count == new.count && zip(old, new).allSatisfy(isSame)
        default: a == b
        }
    }

    private static func isSame(_ a: PicklistOption, _ b: PicklistOption) -> Bool {
        a.id == b.id && a.value.value == b.value.value && a.label == b.label && a.isUsed == b.isUsed && a.order == b.order
            && a.colour == b.colour && a.meaning == b.meaning
    }
}
