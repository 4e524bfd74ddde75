/// Lines and rows of cells as text: the columns of all rows have the same widths, the first is left-aligned.
struct TextTable {
    private var rows: [[String]] = []

    mutating func add(line: String) { rows.append([line]) }
    mutating func add(row: [String]) { rows.append(row) }

    var text: String {
        let table = rows.filter { $0.count > 1 }
        let widths = (0..<(table.map(\.count).max() ?? 0)).map { column in
            table.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in row.count > 1 ? Self.line(row, widths) : row.first ?? "" }.joined(separator: "\n")
    }

    private static func line(_ row: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in row.enumerated() {
            let padding = String(repeating: " ", count: widths[column] - cell.count)
            line += column == 0 ? cell + padding : "  " + padding + cell
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
