import CRMArchive

/// The names of a bulk file's columns. One value is shared by all rows of a file.
public struct TableHeader: Sendable, Hashable {
    private final class Names: Sendable {
        let list: [String]
        let places: [String: Int]

        init(_ list: [String]) {
            self.list = list
            places = Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private let shared: Names

    init(_ row: CSVRow) { shared = Names(row.fields) }

    /// In the order of the file.
    public var names: [String] { shared.list }

    /// From 0; nil if there is no such column. The id is found as `Id` and as `id`: files spell it both ways.
    public func place(of name: String) -> Int? {
        shared.places[name] ?? (name == "id" ? shared.places["Id"] : name == "Id" ? shared.places["id"] : nil)
    }

    public static func == (one: TableHeader, other: TableHeader) -> Bool { one.shared === other.shared || one.names == other.names }
    public func hash(into hasher: inout Hasher) { hasher.combine(names) }
}
