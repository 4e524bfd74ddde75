/// Where the boxes of a graph stand: in columns, from what is pointed at most on the left to what only points on the
/// right, and in each column near what they are joined to. The same graph is always laid out in the same way.
struct GraphLayout {
    struct Box: Hashable {
        let x: Double
        let y: Double
    }

    static let boxWidth = 180.0
    static let boxHeight = 44.0
    private static let columnGap = 110.0
    private static let rowGap = 22.0
    private static let margin = 24.0
    /// Room for lines that go round the last column.
    private static let bendRoom = 40.0

    private(set) var boxes: [String: Box] = [:]
    private(set) var width = 0.0
    private(set) var height = 0.0

    init(_ graph: SchemaGraph) {
        var neighbours: [String: [String]] = [:]
        var pointsAt: [String: Set<String>] = [:]
        var pointedAt: [String: Int] = [:]
        for edge in graph.edges where edge.from != edge.to {
            neighbours[edge.from, default: []].append(edge.to)
            neighbours[edge.to, default: []].append(edge.from)
            if pointsAt[edge.from, default: []].insert(edge.to).inserted { pointedAt[edge.to, default: 0] += 1 }
        }
        let lonely = graph.nodes.map(\.name).filter { neighbours[$0] == nil }
        let joined = graph.nodes.map(\.name).filter { neighbours[$0] != nil }
            .sorted { (pointedAt[$1] ?? 0, $0) < (pointedAt[$0] ?? 0, $1) }
        // What is pointed at by many comes first; later ones stand one column right of what they point at.
        var columns: [String: Int] = [:]
        for name in joined {
            columns[name] = (pointsAt[name] ?? []).compactMap { columns[$0] }.max().map { min($0 + 1, 4) } ?? 0
        }
        var rows = Dictionary(grouping: joined) { columns[$0] ?? 0 }
        for _ in 0..<8 { Self.straighten(&rows, neighbours) }
        place(Self.broken(rows.keys.sorted().compactMap { rows[$0] }), lonely: lonely)
    }

    /// Columns that are not much higher than the picture is wide: long ones go on beside themselves.
    private static func broken(_ columns: [[String]]) -> [[String]] {
        let count = columns.reduce(0) { $0 + $1.count }
        let tallest = max(10, Int((Double(count) * 2.2).squareRoot().rounded(.up)))
        return columns.flatMap { column -> [[String]] in
            let parts = (column.count + tallest - 1) / tallest
            guard parts > 1 else { return [column] }
            let size = (column.count + parts - 1) / parts
            return stride(from: 0, to: column.count, by: size).map { Array(column[$0..<min($0 + size, column.count)]) }
        }
    }

    /// Sorts each column by the middle of what its boxes are joined to.
    private static func straighten(_ rows: inout [Int: [String]], _ neighbours: [String: [String]]) {
        var places: [String: Double] = [:]
        for column in rows.values {
            for (place, name) in column.enumerated() { places[name] = (Double(place) + 0.5) / Double(column.count) }
        }
        for column in rows.keys.sorted() {
            let middles = (rows[column] ?? []).map { name -> (middle: Double, name: String) in
                let around = (neighbours[name] ?? []).compactMap { places[$0] }
                return (around.isEmpty ? places[name] ?? 0 : around.reduce(0, +) / Double(around.count), name)
            }
            let sorted = middles.sorted { ($0.middle, $0.name) < ($1.middle, $1.name) }.map(\.name)
            for (place, name) in sorted.enumerated() { places[name] = (Double(place) + 0.5) / Double(sorted.count) }
            rows[column] = sorted
        }
    }

    private mutating func place(_ columns: [[String]], lonely: [String]) {
        let tallest = max(columns.map(\.count).max() ?? 0, 1)
        let step = Self.boxHeight + Self.rowGap
        for (column, names) in columns.enumerated() {
            let top = Double(tallest - names.count) * step / 2
            for (row, name) in names.enumerated() {
                boxes[name] = Box(
                    x: Self.margin + Double(column) * (Self.boxWidth + Self.columnGap), y: Self.margin + top + Double(row) * step)
            }
        }
        // What is joined to nothing stands in rows below.
        let perRow = max(columns.count, 4)
        let below = columns.isEmpty ? Self.margin : Self.margin + Double(tallest) * step + Self.rowGap
        for (place, name) in lonely.enumerated() {
            boxes[name] = Box(
                x: Self.margin + Double(place % perRow) * (Self.boxWidth + Self.columnGap), y: below + Double(place / perRow) * step)
        }
        width = (boxes.values.map(\.x).max() ?? 0) + Self.boxWidth + Self.margin + Self.bendRoom
        height = (boxes.values.map(\.y).max() ?? 0) + Self.boxHeight + Self.margin
    }
}
