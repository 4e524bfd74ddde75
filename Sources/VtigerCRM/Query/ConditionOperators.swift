import RecordCore

// The operators between a field and a value. They live on `Field`, so that both sides can be implicit members:
// `.leadStatus == .hot`.

extension Field where Kind: VtigerComparand, Record: CRMRecord {
    /// The field has this value.
    public static func == (field: Self, value: Kind.VtigerOperand) -> Condition<Record> {
        Condition(Comparison(field, .isEqual, [value]))
    }

    /// The field has another value.
    public static func != (field: Self, value: Kind.VtigerOperand) -> Condition<Record> {
        Condition(Comparison(field, .isNot, [value]))
    }
}

extension Field where Kind: VtigerOrdered, Record: CRMRecord {
    /// The field is less than this value, or before it.
    public static func < (field: Self, value: Kind.VtigerOperand) -> Condition<Record> {
        Condition(Comparison(field, .isLess, [value]))
    }

    /// The field is at most this value, or not after it.
    public static func <= (field: Self, value: Kind.VtigerOperand) -> Condition<Record> {
        Condition(Comparison(field, .atMost, [value]))
    }

    /// The field is greater than this value, or after it.
    public static func > (field: Self, value: Kind.VtigerOperand) -> Condition<Record> {
        Condition(Comparison(field, .isGreater, [value]))
    }

    /// The field is at least this value, or not before it.
    public static func >= (field: Self, value: Kind.VtigerOperand) -> Condition<Record> {
        Condition(Comparison(field, .atLeast, [value]))
    }
}
