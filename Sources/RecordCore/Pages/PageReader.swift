/// Reads answers into slots: the state of one decoder, and the document around the rows.
///
/// Rows are read onto a stack, as their number and what lies inside them is not known before. What is complete
/// moves from its top to where it stays. All memory is kept for the next page, which then needs none; what is read
/// is copied into one exact allocation at the end.
struct PageReader: ~Copyable {
    var cursor: JSONCursor
    var rows = SlotBuffer(capacity: 1024)
    var aux = SlotBuffer(capacity: 1024)
    var stack = SlotBuffer(capacity: 256)
    var arena = ByteArena()
    var findings: [PageFinding] = []
    /// The fields around the row that is read, for findings.
    var openFields: [OpenField] = []
    /// Names of unknown keys in the arena are good for one generation.
    var generation = 1
    /// Counts rows of all kinds.
    var rowSerial = 0
    /// The row of the page that is read.
    var currentRow = 0
    var envelopeSlot = Slot.absent
    /// Those of the answers that were joined, in their order.
    var joinedEnvelopeSlots: [UInt64] = []
    /// The name of the last key that no table took.
    var unlistedName = Slot.absent
    let shapes: ShapeSet
    let tables: [KeyTable]
    private let envelope: String
    private var input = PaddedText()

    /// The field of a row that holds the rows that are read.
    struct OpenField {
        let table: KeyTable
        let key: Int
    }

    /// Rows inside rows, at most; deeper ones, of tables that contain themselves, are kept raw.
    static let rowDepthLimit = 16

    init(shapes: ShapeSet, envelope: String) {
        self.shapes = shapes
        self.envelope = envelope
        tables = shapes.shapes.indices.map { KeyTable(shape: $0, of: shapes) }
        cursor = input.cursor
    }

    /// Forgets what was read.
    mutating func reset() {
        rows.truncate(to: 0)
        aux.truncate(to: 0)
        stack.truncate(to: 0)
        arena.truncate(to: 0)
        findings = []
        openFields.removeAll(keepingCapacity: true)
        generation += 1
        currentRow = 0
        envelopeSlot = Slot.absent
        joinedEnvelopeSlots.removeAll(keepingCapacity: true)
    }

    /// What was read, as a page of its own.
    func makePage() -> DecodedPage {
        DecodedPage(
            page: Page(
                shapes: shapes, rows: rows, aux: aux, arena: arena, envelope: envelopeSlot,
                joinedEnvelopes: joinedEnvelopeSlots),
            findings: findings)
    }

    /// Reads an answer in place of what was read before.
    mutating func read(_ text: UnsafeRawBufferPointer) throws(JSONError) {
        reset()
        try readMore(text)
    }

    /// Reads an answer behind what was read before.
    mutating func readMore(_ text: UnsafeRawBufferPointer) throws(JSONError) {
        do throws(JSONFault) {
            guard text.count + arena.count < Slot.textLimit else { throw JSONFault(reason: .tooLarge, offset: 0) }
            input.fill(text)
            arena.reserve(text.count)
            cursor = input.cursor
            try readDocument()
        } catch {
            reset()
            throw JSONError(error, in: text)
        }
    }

    private mutating func readDocument() throws(JSONFault) {
        cursor.skipSpace()
        guard cursor.byte == UInt8(ascii: "{") else {
            // Valid or not: a page is an object.
            throw cursor.byte == UInt8(ascii: "[") ? cursor.fault(.noObject) : cursor.unexpected()
        }
        cursor.position += 1
        cursor.skipSpace()
        let members = stack.count
        let firstRow = rows.count
        if !cursor.take(UInt8(ascii: "}")) {
            repeat {
                cursor.skipSpace()
                try readMember(from: members, firstRow: firstRow)
                cursor.skipSpace()
            } while cursor.take(UInt8(ascii: ","))
            try cursor.expect(UInt8(ascii: "}"))
        }
        try cursor.expectEnd()
        envelopeSlot = closeExtras(from: members)
        guard rows.count + aux.count < Slot.slotLimit else { throw JSONFault(reason: .tooLarge, offset: 0) }
    }

    /// One top-level member: the rows, or something beside them.
    private mutating func readMember(from members: Int, firstRow: Int) throws(JSONFault) {
        let name = try cursor.readString()
        try cursor.passColon()
        let isContainer = cursor.byte == UInt8(ascii: "[") || cursor.byte == UInt8(ascii: "{")
        guard name == envelope, isContainer else {
            let nameSlot = addName(name)
            let value = cursor.takeNull() ? Slot.null : try readRaw(depth: 1)
            stack.append(nameSlot)
            stack.append(value)
            return
        }
        if rows.count > firstRow {
            // The rows twice: as everywhere, the last ones count.
            rows.truncate(to: firstRow)
            currentRow = 0
            findings.append(PageFinding(kind: .duplicateKey, field: envelope, row: 0))
        }
        if cursor.byte == UInt8(ascii: "{") { try readPageRow(depth: 1) } else { try readPageRows() }
    }

    private mutating func readPageRows() throws(JSONFault) {
        cursor.position += 1
        cursor.skipSpace()
        if cursor.take(UInt8(ascii: "]")) { return }
        repeat {
            cursor.skipSpace()
            try readPageRow(depth: 2)
            cursor.skipSpace()
        } while cursor.take(UInt8(ascii: ","))
        try cursor.expect(UInt8(ascii: "]"))
    }

    private mutating func readPageRow(depth: Int) throws(JSONFault) {
        let row = stack.count
        if cursor.byte == UInt8(ascii: "{") {
            try readRow(tables[0], depth: depth)
        } else {
            // Its place is kept, so that rows and records can still be counted against each other.
            let found = cursor.typeName
            try cursor.skipValue(depth: depth)
            _ = stack.append(repeating: Slot.absent, count: tables[0].stride)
            findings.append(PageFinding(kind: .unexpectedShape(found: found), field: envelope, row: currentRow))
        }
        _ = rows.appendTop(of: &stack, from: row)
        currentRow += 1
    }

    /// Copies a name into the arena.
    private mutating func addName(_ name: String) -> UInt64 {
        name.withUTF8Bytes { bytes in
            addName(bytes)
        }
    }

    mutating func addName(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        let slot = Slot.text(offset: arena.count, count: bytes.count, isASCII: isASCII)
        if let source = bytes.baseAddress { arena.end.copyMemory(from: source, byteCount: bytes.count) }
        arena.commit(bytes.count)
        return slot
    }
}
