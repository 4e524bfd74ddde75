/// The columns of the rows of one kind: which fields of a table have a slot, and where. A row's last slot is not a
/// field, but the list of its extras: keys without a column.
struct PageShape: Sendable {
    let schema: RecordSchema
    /// Field indices in the order of the columns.
    let columns: [Int]
    /// By field: the shape of the rows inside it, -1 if it has none.
    let nested: [Int]

    /// Slots of a row.
    var stride: Int { columns.count + 1 }
}

/// The shapes of a page: that of its rows first, then those of the rows inside them. Made once per decoder and
/// shared by its pages.
///
/// Unchecked: the map is raw memory, so that an accessor finds its column with two loads. It is written in `init`
/// and never again.
final class ShapeSet: @unchecked Sendable {
    let shapes: [PageShape]
    /// By shape: the index of its part in this map. A part is the number of the shape, the number of its fields, the
    /// stride of its rows, and one `Column` per field.
    let map: UnsafePointer<UInt32>

    /// - Parameter columns: the fields of the rows that get a column; nil for all. The id always gets one.
    init(schema: RecordSchema, columns: [Int]?) {
        var builder = ShapeBuilder()
        builder.add(schema, columns: columns)
        shapes = builder.shapes
        map = UnsafePointer(Self.makeMap(shapes))
    }

    deinit { map.deallocate() }

    private static func makeMap(_ shapes: [PageShape]) -> UnsafeMutablePointer<UInt32> {
        let size = shapes.reduce(shapes.count) { $0 + partHead + $1.schema.fields.count }
        let map = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
        var next = shapes.count
        for (number, shape) in shapes.enumerated() {
            map[number] = UInt32(next)
            map[next] = UInt32(number)
            map[next + 1] = UInt32(shape.schema.fields.count)
            map[next + 2] = UInt32(shape.stride)
            next += partHead
            let spelling = shape.schema.spelling
            for (index, field) in shape.schema.fields.enumerated() {
                map[next + index] = Column(number: nil, kind: SlotKind(field.shape, spelling), spelling: spelling).bits
            }
            for (column, index) in shape.columns.enumerated() {
                let kind = SlotKind(shape.schema.fields[index].shape, spelling)
                map[next + index] = Column(number: column, kind: kind, spelling: spelling).bits
            }
            next += shape.schema.fields.count
        }
        return map
    }

    /// What comes before the columns of a part.
    fileprivate static let partHead = 3

    func part(of shape: Int) -> Int { Int(map[shape]) }

    /// The column of a field; nil if the table has no such field.
    func column(shape: Int, field: Int) -> Column? { map.column(part: part(of: shape), field: field) }

    /// Slots of a row, the extras among them.
    func stride(of shape: Int) -> Int { map.stride(part: part(of: shape)) }
}

// Reading the map: on the pointer itself, of which pages keep a copy, as this happens for every field that is read.
extension UnsafePointer<UInt32> {
    @inline(__always)
    func shape(part: Int) -> Int { Int(self[part]) }

    @inline(__always)
    func stride(part: Int) -> Int { Int(self[part &+ 2]) }

    @inline(__always)
    func column(part: Int, field: Int) -> Column? {
        guard field >= 0, field < Int(self[part &+ 1]) else { return nil }
        return Column(bits: self[part &+ ShapeSet.partHead &+ field])
    }
}

/// Where a field lies in its row, and what its slot holds.
struct Column {
    fileprivate let bits: UInt32

    @inline(__always)
    fileprivate init(bits: UInt32) { self.bits = bits }

    fileprivate init(number: Int?, kind: SlotKind, spelling: ValueSpelling) {
        bits = UInt32(number ?? Self.none) << 9 | (spelling == .text ? Self.textBit : 0) | UInt32(kind.rawValue)
    }

    private static let none = 0x7F_FFFF
    private static let textBit: UInt32 = 0x100

    /// Nil if the field has no column.
    @inline(__always)
    var number: Int? { bits >> 9 == Self.none ? nil : Int(bits >> 9) }

    /// How the table of the field spells its values.
    var spelling: ValueSpelling { bits & Self.textBit == 0 ? .json : .text }

    @inline(__always)
    func holds(_ kind: SlotKind) -> Bool { UInt8(truncatingIfNeeded: bits) == kind.rawValue }

    var kind: SlotKind { SlotKind(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .json }
}

/// Collects the shapes of rows inside rows. A table that contains itself gets one shape.
private struct ShapeBuilder {
    var shapes: [PageShape] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    @discardableResult
    mutating func add(_ schema: RecordSchema, columns asked: [Int]?) -> Int {
        let number = shapes.count
        var columns = asked.map { asked in
            var seen = Set<Int>()
            return asked.filter { schema.fields.indices.contains($0) && seen.insert($0).inserted }
        } ?? Array(schema.fields.indices)
        if let id = schema.idIndex, !columns.contains(id) { columns.append(id) }
        // Rows inside rows have all columns; so only a shape with all of them can stand for those of its own kind.
        if columns.count == schema.fields.count { numbers[ObjectIdentifier(schema)] = number }
        shapes.append(PageShape(schema: schema, columns: columns, nested: []))
        let nested = schema.fields.map { field in
            switch field.shape {
            case .object(let row), .rows(let row):
                numbers[ObjectIdentifier(row.schema)] ?? add(row.schema, columns: nil)
            default: -1
            }
        }
        shapes[number] = PageShape(schema: schema, columns: columns, nested: nested)
        return number
    }
}
