// What generated setters call: nil sets null.

extension RecordStorage {
    public mutating func set(_ index: Int, _ value: String?) { set(index, change: value.map { .text($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: Bool?) { set(index, change: value.map { .boolean($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: Int?) { set(index, change: value.map { .integer($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: ExactDecimal?) { set(index, change: value.map { .decimal($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: CalendarDate?) { set(index, change: value.map { .date($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: ZonedDateTime?) { set(index, change: value.map { .dateTime($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: LocalDateTime?) { set(index, change: value.map { .localDateTime($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: TimeOfDay?) { set(index, change: value.map { .time($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: RawRecordID?) { set(index, change: value.map { .id($0) } ?? .null) }

    public mutating func set<P: PicklistValue>(_ index: Int, _ value: P?) {
        set(index, change: value.map { .text($0.rawValue) } ?? .null)
    }

    public mutating func set<P: PicklistValue>(_ index: Int, _ value: [P]?) {
        set(index, change: value.map { .texts($0.map(\.rawValue)) } ?? .null)
    }

    public mutating func set<T>(_ index: Int, _ value: Reference<T>?) {
        set(index, change: value.map { .reference(AnyReference(id: $0.id.raw, module: nil, name: $0.name)) } ?? .null)
    }

    public mutating func set(_ index: Int, _ value: AnyReference?) { set(index, change: value.map { .reference($0) } ?? .null) }
    public mutating func set(_ index: Int, _ value: UserReference?) { set(index, change: value.map { .user($0) } ?? .null) }

    public mutating func set<C: ReferenceChoice>(_ index: Int, _ value: C?) {
        set(index, change: value.map { .id($0.raw) } ?? .null)
    }

    public mutating func set<R: RecordRow>(_ index: Int, _ value: R?) {
        set(index, change: value.map { .object($0.storage) } ?? .null)
    }

    public mutating func set<R: RecordRow>(_ index: Int, _ value: [R]?) {
        set(index, change: value.map { .rows($0.map(\.storage)) } ?? .null)
    }

    public mutating func set(_ index: Int, _ value: JSONValue?) { set(index, change: value.map { .json($0) } ?? .null) }

    /// An index that the field table does not have is ignored.
    public mutating func set(_ index: Int, change: FieldChange) {
        guard schema.fields.indices.contains(index) else { return }
        // One null, however it is spelled: `isNull` is the same for both.
        overlay.set(index, change == .json(.null) ? .null : change)
    }
}
