/// Kinds of fields that lists and searches carry. Only `Unlisted` is none: subforms, multi-select lookups, files.
public protocol ListedKind: StoredKind {}

/// Kinds of fields that a record holds, which is what a get reads: the listed ones and those that lists leave out. What
/// queries compute (`SUM(Amount)`) is none.
public protocol StoredKind: FieldKind {}

extension Unlisted: StoredKind {}

extension ShortText: ListedKind {}
extension LongText: ListedKind {}
extension RichText: ListedKind {}
extension AutoNumber: ListedKind {}
extension Picklist: ListedKind {}
extension MultiPicklist: ListedKind {}
extension Checkbox: ListedKind {}
extension WholeNumber: ListedKind {}
extension DecimalNumber: ListedKind {}
extension Identifier: ListedKind {}
extension Day: ListedKind {}
extension Moment: ListedKind {}
extension LocalMoment: ListedKind {}
extension ClockTime: ListedKind {}
extension OwnID: ListedKind {}
extension Lookup: ListedKind {}
extension AnyLookup: ListedKind {}
extension AnyOf: ListedKind {}
extension UserLookup: ListedKind {}
extension Rows: ListedKind {}
extension Structure: ListedKind {}
extension AnyJSON: ListedKind {}
extension Unsearchable: ListedKind where Base: ListedKind {}
extension Unsortable: ListedKind where Base: ListedKind {}
extension Encrypted: ListedKind where Base: ListedKind {}
extension Required: ListedKind where Base: ListedKind {}

// Not implied by the listed ones where those have a condition.
extension Unsearchable: StoredKind where Base: StoredKind {}
extension Unsortable: StoredKind where Base: StoredKind {}
extension Required: StoredKind where Base: StoredKind {}
extension Encrypted: StoredKind where Base: StoredKind {}
