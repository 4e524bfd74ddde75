// Kinds of fields that hold lists, by what their elements are: for functions that add and remove single elements.

/// A field with rows.
public protocol RowsKind: FieldKind where Value == [Row] {
    associatedtype Row: RecordRow
}

/// A field with choices of a picklist.
public protocol ChoicesKind: FieldKind where Value == [Choice] {
    associatedtype Choice: PicklistValue
}

extension Rows: RowsKind {}
extension MultiPicklist: ChoicesKind {}

extension Unlisted: RowsKind where Base: RowsKind {
    public typealias Row = Base.Row
}
extension Unlisted: ChoicesKind where Base: ChoicesKind {
    public typealias Choice = Base.Choice
}
