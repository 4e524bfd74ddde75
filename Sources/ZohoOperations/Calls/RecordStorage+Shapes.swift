import RecordCore

// What the accessors of shapes call beside those that records have: lists of values that are texts on the wire.
extension RecordStorage {
    func ids(_ index: Int) -> [RawRecordID]? { texts(index)?.map { RawRecordID($0) } }
    func dates(_ index: Int) -> [CalendarDate]? { texts(index)?.compactMap { CalendarDate($0) } }
    func dateTimes(_ index: Int) -> [ZonedDateTime]? { texts(index)?.compactMap { ZonedDateTime($0) } }
    func integers(_ index: Int) -> [Int]? { json(index)?.array?.compactMap { $0.int ?? $0.string.flatMap { Int($0) } } }
    func booleans(_ index: Int) -> [Bool]? { json(index)?.array?.compactMap(\.bool) }
    func values(_ index: Int) -> [JSONValue]? { json(index)?.array }

    mutating func set(_ index: Int, _ value: [String]?) { set(index, change: value.map { .texts($0) } ?? .null) }
    mutating func set(_ index: Int, _ value: [RawRecordID]?) { set(index, value?.map(\.description)) }
    mutating func set(_ index: Int, _ value: [CalendarDate]?) { set(index, value?.map(\.description)) }
    mutating func set(_ index: Int, _ value: [ZonedDateTime]?) { set(index, value?.map(\.description)) }
    mutating func set(_ index: Int, _ value: [Int]?) { set(index, value.map { JSONValue.array($0.map { .number(JSONNumber($0)) }) }) }
    mutating func set(_ index: Int, _ value: [Bool]?) { set(index, value.map { JSONValue.array($0.map { .bool($0) }) }) }
    mutating func set(_ index: Int, _ value: [JSONValue]?) { set(index, value.map { JSONValue.array($0) }) }
}
