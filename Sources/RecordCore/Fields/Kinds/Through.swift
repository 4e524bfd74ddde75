/// A kind of field that leads into another module, with that module's fields behind it.
public protocol JoinKind: FieldKind {
    /// What the field leads to.
    associatedtype JoinTarget: RecordRow
}

/// A kind of field that holds the reference itself, as opposed to a path.
public protocol LookupKind: JoinKind {}

/// A field of another module, reached through a lookup: `.accountName / .website`.
///
/// It is read as an optional whatever the field is, as a lookup may be empty. Paths go through two lookups at most.
public enum Through<Path: JoinKind, Base: FieldKind>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
    public static var joins: [RecordSchema] { Path.joins + [Path.JoinTarget.schema] + Base.joins }
}

extension Lookup: JoinKind where Target: CRMRecord { public typealias JoinTarget = Target }
extension Lookup: LookupKind where Target: CRMRecord {}

extension Unsearchable: JoinKind where Base: LookupKind { public typealias JoinTarget = Base.JoinTarget }
extension Unsearchable: LookupKind where Base: LookupKind {}
extension Unsortable: JoinKind where Base: LookupKind { public typealias JoinTarget = Base.JoinTarget }
extension Unsortable: LookupKind where Base: LookupKind {}

// Of a path only the first half can be a lookup by itself: three of them in a row have no kind.
extension Through: JoinKind where Path: LookupKind, Base: LookupKind { public typealias JoinTarget = Base.JoinTarget }

extension Field where Kind: JoinKind {
    /// A field of the module that this lookup leads to.
    ///
    ///     zoho.query(Deal.self).select(.dealName, .accountName / .website, .contactName / .accountName / .website)
    ///
    /// The compiler takes several times longer for each such path in one selection. From the fourth on use the
    /// other spelling, `.accountName(.website)`, which costs nothing. In conditions either is quick.
    public static func / <Base>(lookup: Self, field: Field<Kind.JoinTarget, Base>) -> Field<Record, Through<Kind, Base>> {
        lookup(field)
    }

    /// The same as `/`, for selections with many paths: `.accountName(.website)`, `.contactName(.accountName(.website))`.
    public func callAsFunction<Base>(_ field: Field<Kind.JoinTarget, Base>) -> Field<Record, Through<Kind, Base>> {
        Field<Record, Through<Kind, Base>>(index, steps: steps.appending(field.index, field.steps))
    }
}

/// A kind of path whose records can be listed. Users cannot: only queries reach into them.
public protocol ListedPath: JoinKind {}

extension Lookup: ListedPath where Target: CRMRecord {}
extension Unsearchable: ListedPath where Base: LookupKind & ListedPath {}
extension Unsortable: ListedPath where Base: LookupKind & ListedPath {}
extension Through: ListedPath where Path: LookupKind & ListedPath, Base: LookupKind & ListedPath {}
extension Through: ListedKind where Path: ListedPath, Base: ListedKind {}
extension Through: StoredKind where Path: ListedPath, Base: ListedKind {}
