/// A row of fields: {immutable page, row, overlay of changes}. A small value, cheap to copy whatever the
/// number of fields; the overlay is copied when it is changed.
public struct RecordStorage: Sendable {
    // SKELETON: the engine fills this in.
    public let schema: RecordSchema

    /// A row with nothing loaded, to be filled by setting fields.
    public init(schema: RecordSchema, id: RawRecordID? = nil) { self.schema = schema }
}

extension RecordStorage: Hashable {
    public static func == (lhs: Self, rhs: Self) -> Bool { fatalError("skeleton") }
    public func hash(into hasher: inout Hasher) { fatalError("skeleton") }
}

// What generated accessors call. An index that the page did not load reads as nil.
extension RecordStorage {
    public func text(_ index: Int) -> String? { fatalError("skeleton") }
    /// Null and absent read as empty.
    public func requiredText(_ index: Int) -> String { text(index) ?? "" }
    public func boolean(_ index: Int) -> Bool? { fatalError("skeleton") }
    public func integer(_ index: Int) -> Int? { fatalError("skeleton") }
    public func decimal(_ index: Int) -> ExactDecimal? { fatalError("skeleton") }
    public func date(_ index: Int) -> CalendarDate? { fatalError("skeleton") }
    public func dateTime(_ index: Int) -> ZonedDateTime? { fatalError("skeleton") }
    public func rawID(_ index: Int) -> RawRecordID? { fatalError("skeleton") }
    /// Empty if the row has no id.
    public func recordID<R>(_ index: Int) -> RecordID<R> { fatalError("skeleton") }
    public func picklist<P: PicklistValue>(_ index: Int) -> P? { text(index).map { P(rawValue: $0) } }
    public func requiredPicklist<P: PicklistValue>(_ index: Int) -> P { P(rawValue: requiredText(index)) }
    public func texts(_ index: Int) -> [String]? { fatalError("skeleton") }
    public func picklists<P: PicklistValue>(_ index: Int) -> [P]? { texts(index)?.map { P(rawValue: $0) } }
    public func reference<T>(_ index: Int) -> Reference<T>? { fatalError("skeleton") }
    public func anyReference(_ index: Int) -> AnyReference? { fatalError("skeleton") }
    public func user(_ index: Int) -> UserReference? { fatalError("skeleton") }
    public func object<R: RecordRow>(_ index: Int) -> R? { fatalError("skeleton") }
    public func rows<R: RecordRow>(_ index: Int) -> [R]? { fatalError("skeleton") }
    public func json(_ index: Int) -> JSONValue? { fatalError("skeleton") }
}

// What generated setters call: nil sets null.
extension RecordStorage {
    public mutating func set(_ index: Int, _ value: String?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: Bool?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: Int?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: ExactDecimal?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: CalendarDate?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: ZonedDateTime?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: RawRecordID?) { fatalError("skeleton") }
    public mutating func set<P: PicklistValue>(_ index: Int, _ value: P?) { fatalError("skeleton") }
    public mutating func set<P: PicklistValue>(_ index: Int, _ value: [P]?) { fatalError("skeleton") }
    public mutating func set<T>(_ index: Int, _ value: Reference<T>?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: AnyReference?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: UserReference?) { fatalError("skeleton") }
    public mutating func set<R: RecordRow>(_ index: Int, _ value: R?) { fatalError("skeleton") }
    public mutating func set<R: RecordRow>(_ index: Int, _ value: [R]?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, _ value: JSONValue?) { fatalError("skeleton") }
    public mutating func set(_ index: Int, change: FieldChange) { fatalError("skeleton") }
}

// What the runtime asks for.
extension RecordStorage {
    /// Whether anything was set since the row was read or made.
    public var hasChanges: Bool { fatalError("skeleton") }
    /// The fields that were set, by index, ascending.
    public var changedFields: [Int] { fatalError("skeleton") }
    public func isLoaded(_ index: Int) -> Bool { fatalError("skeleton") }
    public func isNull(_ index: Int) -> Bool { fatalError("skeleton") }
    /// The value as JSON, whatever its shape; nil if the row does not have it. Also finds unknown keys.
    public func rawValue(_ name: String) -> JSONValue? { fatalError("skeleton") }
    /// Keys of the row that the field table does not know, `$` keys among them, in the order of the wire.
    public var extras: [JSONMember] { fatalError("skeleton") }
    /// Forgets the changes: the row as it was read.
    public mutating func discardChanges() { fatalError("skeleton") }
    /// Takes the changes for read: what a successful update leaves behind.
    public mutating func acceptChanges() { fatalError("skeleton") }
    /// A copy of this row alone, which does not keep its page in memory.
    public func detached() -> RecordStorage { fatalError("skeleton") }
    /// Writes the changed fields as a JSON object, with the id first if `includingID` (drafts have none).
    public func writeChanges(to writer: inout JSONWriter, includingID: Bool) { fatalError("skeleton") }
    /// Writes every loaded field and the extras in wire shape: a lossless copy of what was read, with changes.
    public func writeAll(to writer: inout JSONWriter) { fatalError("skeleton") }
}

// What users of a record type see beside the generated properties.
extension RecordRow {
    /// Whether the server sent the field (null counts) or it was set.
    public func isLoaded<Kind>(_ field: Field<Self, Kind>) -> Bool { storage.isLoaded(field.index) }
    /// Whether the field holds null, as opposed to not having been asked for.
    public func isNull<Kind>(_ field: Field<Self, Kind>) -> Bool { storage.isNull(field.index) }
    /// A copy that does not keep the page it came on in memory.
    public func detached() -> Self { Self(storage: storage.detached()) }
    /// A copy with the field set, read-only fields too: for previews and tests.
    public func setting<Kind>(_ field: Field<Self, Kind>, to value: Kind.Value?) -> Self {
        var copy = self
        copy.storage.set(field.index, change: value.map(Kind.change) ?? .null)
        return copy
    }
}

extension RecordRow {
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.storage == rhs.storage }
    public func hash(into hasher: inout Hasher) { storage.hash(into: &hasher) }
}
