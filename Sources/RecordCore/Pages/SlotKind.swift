/// What a slot holds: the shape of its field, without the table of the row in it.
enum SlotKind: UInt8 {
    // Those whose slots are texts come first; see `isText`.
    case text
    /// An id or a reference that is spelled as a text of its own, `11x4`.
    case key
    case id, boolean, integer, decimal, date, dateTime, localDateTime, time, texts, reference, object, rows, json

    init(_ shape: ValueShape, _ spelling: ValueSpelling) {
        self =
            switch shape {
            case .text: .text
            case .id: spelling == .text ? .key : .id
            case .boolean: .boolean
            case .integer: .integer
            case .decimal: .decimal
            case .date: .date
            case .dateTime: .dateTime
            case .localDateTime: .localDateTime
            case .time: .time
            case .texts: .texts
            case .reference: spelling == .text ? .key : .reference
            case .object: .object
            case .rows: .rows
            case .json: .json
            }
    }

    /// Whether its slots are texts in the arena.
    @inline(__always)
    var isText: Bool { rawValue <= SlotKind.key.rawValue }
}
