import RecordCore

// The operators between a field and a value. They live on `Field`, so that both sides can be implicit members:
// `.stage == .closedWon`. Searches have operators of the same names; what the result is used for decides.

extension Field where Kind: QueryComparand, Record: CRMRecord {
    /// The field has this value.
    public static func == (field: Self, value: Kind.QueryOperand) -> QueryCondition<Record> {
        QueryCondition(field, "=", .single, [value])
    }
}

extension Field where Kind: QueryInequatable, Record: CRMRecord {
    /// The field has another value.
    public static func != (field: Self, value: Kind.QueryOperand) -> QueryCondition<Record> {
        QueryCondition(field, "!=", .single, [value])
    }
}

extension Field where Kind: QueryOrdered, Record: CRMRecord {
    /// The field is less than this value, or before it.
    public static func < (field: Self, value: Kind.QueryOperand) -> QueryCondition<Record> {
        QueryCondition(field, "<", .single, [value])
    }

    /// The field is at most this value, or not after it.
    public static func <= (field: Self, value: Kind.QueryOperand) -> QueryCondition<Record> {
        QueryCondition(field, "<=", .single, [value])
    }

    /// The field is greater than this value, or after it.
    public static func > (field: Self, value: Kind.QueryOperand) -> QueryCondition<Record> {
        QueryCondition(field, ">", .single, [value])
    }

    /// The field is at least this value, or not before it.
    public static func >= (field: Self, value: Kind.QueryOperand) -> QueryCondition<Record> {
        QueryCondition(field, ">=", .single, [value])
    }
}
