import RecordCore

// Operators per kind. Source: Zoho CRM v8, "Search Records", operators by data type. A kind that is not here
// (subforms, multi-select lookups, files, roll-up summaries, unknown shapes, `Unsearchable`) cannot be searched.

extension ShortText: SearchPrefix, SearchMembership {}

/// Multi-line text has no `in`.
extension LongText: SearchPrefix {}
extension RichText: SearchPrefix {}

extension AutoNumber: SearchMembership {}
extension Picklist: SearchMembership {}

/// A multi-select picklist is compared with one choice.
extension MultiPicklist: SearchPrefix, SearchMembership {
    public static func searchValue(_ operand: Choice) -> FieldChange { .text(operand.rawValue) }
}

/// Check boxes have equality alone.
extension Checkbox: SearchInequatable {}

extension WholeNumber: SearchComparable, SearchMembership {}
extension DecimalNumber: SearchComparable, SearchMembership {}
extension Day: SearchComparable, SearchMembership {}
extension Moment: SearchComparable, SearchMembership {}
extension Identifier: SearchComparable, SearchMembership {}

extension OwnID: SearchMembership {}

extension Lookup: SearchReference, SearchMembership {
    public static var searchPath: String { ".id" }
    public static func searchValue(_ operand: RecordID<Target>) -> FieldChange { .id(operand.raw) }
    public static func searchOperand(_ target: Reference<Target>) -> RecordID<Target> { target.id }
}

extension AnyLookup: SearchReference, SearchMembership {
    public static var searchPath: String { ".id" }
    public static func searchValue(_ operand: RawRecordID) -> FieldChange { .id(operand) }
    public static func searchOperand(_ target: AnyReference) -> RawRecordID { target.id }
}

extension UserLookup: SearchReference, SearchMembership {
    public static var searchPath: String { ".id" }
    public static func searchValue(_ operand: RawRecordID) -> FieldChange { .id(operand) }
    public static func searchOperand(_ target: UserReference) -> RawRecordID { target.id }
}

// A mandatory field has the operators of what it holds.
extension Required: SearchEquatable where Base: SearchEquatable {
    public static var searchPath: String { Base.searchPath }
    public static func searchValue(_ operand: Base.SearchOperand) -> FieldChange { Base.searchValue(operand) }
}
extension Required: SearchInequatable where Base: SearchInequatable {}
extension Required: SearchComparable where Base: SearchComparable {}
extension Required: SearchPrefix where Base: SearchPrefix {}
extension Required: SearchMembership where Base: SearchMembership {}

// What is encrypted can be found, not compared.
extension Encrypted: SearchEquatable where Base: SearchEquatable {
    public static var searchPath: String { Base.searchPath }
    public static func searchValue(_ operand: Base.SearchOperand) -> FieldChange { Base.searchValue(operand) }
}

// Sorting is nothing to a search.
extension Unsortable: SearchEquatable where Base: SearchEquatable {
    public static var searchPath: String { Base.searchPath }
    public static func searchValue(_ operand: Base.SearchOperand) -> FieldChange { Base.searchValue(operand) }
}
extension Unsortable: SearchInequatable where Base: SearchInequatable {}
extension Unsortable: SearchComparable where Base: SearchComparable {}
extension Unsortable: SearchPrefix where Base: SearchPrefix {}
extension Unsortable: SearchMembership where Base: SearchMembership {}
extension Unsortable: SearchReference where Base: SearchReference {
    public static func searchOperand(_ target: Base.SearchTarget) -> Base.SearchOperand { Base.searchOperand(target) }
}
