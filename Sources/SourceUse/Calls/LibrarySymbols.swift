import CRMSchema

/// The places of a file where a compiler has found a symbol of the client's libraries.
struct LibrarySymbols {
    private struct Place: Hashable {
        let line: Int
        let column: Int
    }

    private var places: Set<Place> = []

    init(_ file: IndexedFile) {
        for occurrence in file.occurrences where Self.prefixes.contains(where: occurrence.symbol.hasPrefix) {
            places.insert(Place(line: occurrence.line, column: occurrence.column))
        }
    }

    func isOfLibrary(_ location: SourceLocation) -> Bool { places.contains(Place(line: location.line, column: location.column)) }

    /// A Swift symbol's unified name begins with the name of its type's module, after its length.
    private static let prefixes = HandWrittenCalls.libraries.map { "s:\($0.utf8.count)\($0)" }
}
