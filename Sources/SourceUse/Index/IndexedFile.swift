/// What a compiler's index says of a file: which symbol stands where.
public struct IndexedFile: Sendable {
    public struct Occurrence: Sendable {
        /// The symbol's unified name, the same in every file.
        public let symbol: String
        /// Both from 1; the column counts bytes.
        public let line: Int
        public let column: Int
        public let isDefinition: Bool

        public init(symbol: String, line: Int, column: Int, isDefinition: Bool) {
            self.symbol = symbol
            self.line = line
            self.column = column
            self.isDefinition = isDefinition
        }
    }

    public let path: String
    public let occurrences: [Occurrence]

    public init(path: String, occurrences: [Occurrence]) {
        self.path = path
        self.occurrences = occurrences
    }
}
