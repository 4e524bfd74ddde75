import CRMArchive
import ZohoCRM

/// The table of a bulk write while its rows come in: a column for each field that some row sets, in the order in which they
/// turn up.
///
/// Which columns there are is known after the last row, so the rows are held until then, as the text they will be: 25,000 at
/// most.
struct BulkWriteTable {
    private struct Column {
        let field: FieldDescriptor
        /// The module that all its references lead to.
        var module: String?
        /// Rows that set the field, and the first that does not.
        var count = 0
        var firstGap: Int?
    }

    private let schema: RecordSchema
    private let operation: BulkWriteOperation
    private let call: String
    private var columns: [Column] = []
    private var places: [Int: Int] = [:]
    /// All rows one after the other, where each ends, and how many cells it has.
    private var lines: [UInt8] = []
    private var ends: [(end: Int, cells: Int)] = []
    private var clears = false
    private var line: CSVWriter

    init(_ schema: RecordSchema, _ operation: BulkWriteOperation, call: String) {
        self.schema = schema
        self.operation = operation
        self.call = call
        var format = CSVFormat()
        format.lineEnd = ""
        line = CSVWriter(format: format)
    }

    var rowCount: Int { ends.count }

    /// - Throws: `CRMError` for a row that does not fit into the table, and for one too many.
    mutating func add(_ record: RecordStorage) throws(CRMError) {
        let row = rowCount
        guard row < BulkLimits.rowsPerWrite else { throw BulkProblem.tooManyRows(call: call) }
        let changed = record.changedFields
        guard !changed.isEmpty else { throw BulkProblem.noChanges(row, call: call) }
        var cells = [String?](repeating: nil, count: columns.count)
        if operation.isByID, let index = schema.idIndex {
            guard let id = record.rawID(index), !id.description.isEmpty else { throw BulkProblem.noID(row, call: call) }
            set(place(of: index, row), id.description, &cells)
        }
        for index in changed {
            guard let value = record.change(index) else { continue }
            let place = place(of: index, row)
            switch BulkCell(value) {
            case .text(let text): set(place, text, &cells)
            case .empty:
                clears = true
                set(place, nil, &cells)
            case .unfit: throw BulkProblem.unfit(schema.fields[index].name, row, call: call)
            }
            if schema.fields[index].traits.contains(.anyModule), case .reference(let reference) = value {
                guard let module = reference.module, columns[place].module ?? module == module else {
                    throw BulkProblem.mixedModules(schema.fields[index].name, call: call)
                }
                columns[place].module = module
            }
        }
        for place in columns.indices where columns[place].firstGap == nil && columns[place].count < row + 1 { columns[place].firstGap = row }
        line.add(cells)
        lines += line.take()
        ends.append((lines.count, cells.count))
    }

    /// - Throws: `CRMError` for a table that Zoho would refuse or misunderstand.
    func check() throws(CRMError) {
        guard rowCount > 0 else { throw BulkProblem.noRows(call: call) }
        guard columns.count <= BulkLimits.columnsPerWrite else { throw BulkProblem.tooManyColumns(columns.count, call: call) }
        if !ignoresEmpty, let gap = columns.first(where: { $0.firstGap != nil }), let row = gap.firstGap {
            throw BulkProblem.mixedNulls(gap.field.name, row, call: call)
        }
    }

    /// Empty cells say nothing; otherwise they clear their fields. New records have nothing to be cleared.
    var ignoresEmpty: Bool { operation.word == .insert || !clears }

    /// Which column holds which field. Formats are said, as the default is `MM/dd/yyyy`; lookups are told that ids come.
    var mappings: JSONValue {
        .array(
            columns.enumerated().map { place, column in
                var members = [JSONMember("api_name", .string(column.field.name)), JSONMember("index", .number(JSONNumber(place)))]
                switch column.field.shape {
                case .date: members.append(JSONMember("format", "yyyy-MM-dd"))
                case .dateTime: members.append(JSONMember("format", "yyyy-MM-dd'T'HH:mm:ssXXX"))
                case .reference: members.append(JSONMember("find_by", "id"))
                default: break
                }
                if let module = column.module { members.append(JSONMember("module", .string(module))) }
                return .object(members)
            })
    }

    /// Writes the table with its header.
    func write(to zip: inout ZipWriter) throws(ArchiveError) {
        var header = CSVWriter()
        header.add(columns.map(\.field.name))
        try zip.write(header.take())
        var piece: [UInt8] = []
        var start = 0
        for (end, cells) in ends {
            piece += lines[start..<end]
            piece.append(contentsOf: repeatElement(UInt8(ascii: ","), count: columns.count - cells))
            piece += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
            start = end
            if piece.count > 128 * 1024 {
                try zip.write(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try zip.write(piece)
    }

    private mutating func place(of index: Int, _ row: Int) -> Int {
        if let place = places[index] { return place }
        places[index] = columns.count
        columns.append(Column(field: schema.fields[index], firstGap: row > 0 ? 0 : nil))
        return columns.count - 1
    }

    private mutating func set(_ place: Int, _ text: String?, _ cells: inout [String?]) {
        while cells.count <= place { cells.append(nil) }
        cells[place] = text
        columns[place].count += 1
    }
}
