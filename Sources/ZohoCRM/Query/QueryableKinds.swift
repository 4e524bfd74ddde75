import RecordCore

// Which kind can do what in a query. Source: Zoho CRM v8, "Query API" (COQL), comparators by data type and
// limitations. Kinds that are not here cannot even be selected: subforms, multi-select lookups, files and images.

extension ShortText: QueryText, QuerySortable, QueryGroupable {}
extension AutoNumber: QueryText, QuerySortable, QueryGroupable {}
extension Picklist: QueryText, QuerySortable, QueryGroupable {}

/// Multi-line text can be selected, nothing else.
extension LongText: QueryColumn {}
extension RichText: QueryColumn {}

/// Compared with all chosen values: `.languages == [.english, .german]`.
extension MultiPicklist: QueryText, QueryGroupable {}

/// Check boxes have `==` alone.
extension Checkbox: QueryComparand, QuerySortable, QueryGroupable {}

extension WholeNumber: QueryNumber, QuerySortable, QueryGroupable {}
extension DecimalNumber: QueryNumber, QuerySortable, QueryGroupable {}
extension Identifier: QueryOrdered, QuerySortable, QueryGroupable {}
extension Day: QueryOrdered, QuerySortable, QueryGroupable {}
extension Moment: QueryOrdered, QuerySortable, QueryGroupable {}

extension OwnID: QueryEquatable, QuerySortable, QueryGroupable {}

extension Lookup: QueryEquatable, QueryGroupable {
    public static func queryValue(_ operand: RecordID<Target>) -> FieldChange { .id(operand.raw) }
}

/// A layout is a lookup as well, and rows cannot be sorted by it.
extension Lookup: QuerySortable where Target: CRMRecord {}

extension AnyLookup: QueryEquatable, QueryGroupable {
    public static func queryValue(_ operand: RawRecordID) -> FieldChange { .id(operand) }
}

extension UserLookup: QueryEquatable, QuerySortable, QueryGroupable {
    public static func queryValue(_ operand: RawRecordID) -> FieldChange { .id(operand) }
}

extension AnyJSON: QueryColumn {}

/// Lists with names, which can be selected: territories and tags.
public protocol QueryableRow: RecordRow {}
extension AssignedTerritory: QueryableRow {}
extension RecordTag: QueryableRow {}
extension Rows: QueryColumn where Row: QueryableRow {}

// What is encrypted can be selected and asked whether it is there; numbers also know `==` and `!=`.
extension Encrypted: QueryColumn where Base: QueryColumn {}
extension Encrypted: QueryNullable where Base: QueryNullable {}
extension Encrypted: QueryComparand where Base: QueryNumber {
    public static func queryValue(_ operand: Base.QueryOperand) -> FieldChange { Base.queryValue(operand) }
}
extension Encrypted: QueryInequatable where Base: QueryNumber {}

// A mandatory field can do what its kind can.
extension Required: QueryColumn where Base: QueryColumn {}
extension Required: QueryComparand where Base: QueryComparand {
    public static func queryValue(_ operand: Base.QueryOperand) -> FieldChange { Base.queryValue(operand) }
}
extension Required: QueryNullable where Base: QueryNullable {}
extension Required: QueryInequatable where Base: QueryInequatable {}
extension Required: QueryEquatable where Base: QueryEquatable {}
extension Required: QueryText where Base: QueryText {}
extension Required: QueryOrdered where Base: QueryOrdered {}
extension Required: QuerySortable where Base: QuerySortable {}
extension Required: QueryGroupable where Base: QueryGroupable {}

// So can one that rows cannot be sorted by, but for that.
extension Unsortable: QueryColumn where Base: QueryColumn {}
extension Unsortable: QueryComparand where Base: QueryComparand {
    public static func queryValue(_ operand: Base.QueryOperand) -> FieldChange { Base.queryValue(operand) }
}
extension Unsortable: QueryNullable where Base: QueryNullable {}
extension Unsortable: QueryInequatable where Base: QueryInequatable {}
extension Unsortable: QueryEquatable where Base: QueryEquatable {}
extension Unsortable: QueryText where Base: QueryText {}
extension Unsortable: QueryOrdered where Base: QueryOrdered {}
extension Unsortable: QueryNumber where Base: QueryNumber {}
extension Unsortable: QueryGroupable where Base: QueryGroupable {}

// Roll-up summaries: queries can do with them what they can with the numbers and dates that they are, although
// searches cannot. Image fields are texts, and no query takes them.
extension Unsearchable: QueryColumn where Base: QueryOrdered {}
extension Unsearchable: QueryComparand where Base: QueryOrdered {
    public static func queryValue(_ operand: Base.QueryOperand) -> FieldChange { Base.queryValue(operand) }
}
extension Unsearchable: QueryNullable where Base: QueryOrdered {}
extension Unsearchable: QueryInequatable where Base: QueryOrdered {}
extension Unsearchable: QueryEquatable where Base: QueryOrdered {}
extension Unsearchable: QueryOrdered where Base: QueryOrdered {}
extension Unsearchable: QueryNumber where Base: QueryNumber {}
extension Unsearchable: QuerySortable where Base: QueryOrdered & QuerySortable {}

// A field of another module can do there what it can in its own.
extension Through: QueryColumn where Base: QueryColumn {}
extension Through: QueryComparand where Base: QueryComparand {
    public static func queryValue(_ operand: Base.QueryOperand) -> FieldChange { Base.queryValue(operand) }
}
extension Through: QueryNullable where Base: QueryNullable {}
extension Through: QueryInequatable where Base: QueryInequatable {}
extension Through: QueryEquatable where Base: QueryEquatable {}
extension Through: QueryText where Base: QueryText {}
extension Through: QueryOrdered where Base: QueryOrdered {}
extension Through: QueryNumber where Base: QueryNumber {}
extension Through: QuerySortable where Base: QuerySortable {}
extension Through: QueryGroupable where Base: QueryGroupable {}
