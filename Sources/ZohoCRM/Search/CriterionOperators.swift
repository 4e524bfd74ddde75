import RecordCore

// The operators between a field and a value. They live on `Field`, so that both sides can be implicit members:
// `.stage == .closedWon`.

extension Field where Kind: SearchEquatable, Record: CRMRecord {
    /// The field has this value. Text fields that contain it are found too, as Zoho's *equals* means it.
    public static func == (field: Self, value: Kind.SearchOperand) -> Criterion<Record> {
        Criterion(field, .equals, [value])
    }
}

extension Field where Kind: SearchInequatable, Record: CRMRecord {
    /// The field has another value.
    public static func != (field: Self, value: Kind.SearchOperand) -> Criterion<Record> {
        Criterion(field, .notEqual, [value])
    }
}

extension Field where Kind: SearchReference, Record: CRMRecord {
    /// The field points to the same record or user as this reference; only its id is compared.
    public static func == (field: Self, value: Kind.SearchTarget) -> Criterion<Record> {
        Criterion(field, .equals, [Kind.searchOperand(value)])
    }

    /// The field points elsewhere.
    public static func != (field: Self, value: Kind.SearchTarget) -> Criterion<Record> {
        Criterion(field, .notEqual, [Kind.searchOperand(value)])
    }
}

extension Field where Kind == AnyLookup, Record: CRMRecord {
    /// The field points to this record of whatever module.
    public static func == <Target>(field: Self, value: RecordID<Target>) -> Criterion<Record> {
        Criterion(field, .equals, [value.raw])
    }

    /// The field points elsewhere.
    public static func != <Target>(field: Self, value: RecordID<Target>) -> Criterion<Record> {
        Criterion(field, .notEqual, [value.raw])
    }
}

extension Field where Kind: SearchComparable, Record: CRMRecord {
    /// The field is less than this value, or before it.
    public static func < (field: Self, value: Kind.SearchOperand) -> Criterion<Record> {
        Criterion(field, .lessThan, [value])
    }

    /// The field is at most this value, or not after it.
    public static func <= (field: Self, value: Kind.SearchOperand) -> Criterion<Record> {
        Criterion(field, .lessOrEqual, [value])
    }

    /// The field is greater than this value, or after it.
    public static func > (field: Self, value: Kind.SearchOperand) -> Criterion<Record> {
        Criterion(field, .greaterThan, [value])
    }

    /// The field is at least this value, or not before it.
    public static func >= (field: Self, value: Kind.SearchOperand) -> Criterion<Record> {
        Criterion(field, .greaterOrEqual, [value])
    }
}
