/// The uses that stand in a compiler's index. Symbols are known by their definitions in the generated files.
struct IndexUses {
    private(set) var uses: [(thing: Thing, use: UseLog.Use)] = []
    /// The files that the index is about, by number, with the branches of `#if` that were compiled; empty if the index
    /// knows nothing of the bindings.
    private(set) var covered: [Int32: Set<Int32>] = [:]

    init(
        _ index: [IndexedFile], generated: [SourceText], files: [FileLines], branches: [BranchRuns],
        _ vocabulary: Vocabulary, _ names: inout NameTable, _ words: Words
    ) {
        guard !index.isEmpty else { return }
        let byPath = Dictionary(index.map { ($0.path, $0) }) { first, _ in first }
        var things: [String: Thing] = [:]
        for source in generated {
            guard let indexed = byPath[source.path] else { continue }
            let declarations = GeneratedDeclarations(source, vocabulary, &names, words)
            for occurrence in indexed.occurrences where occurrence.isDefinition {
                things[occurrence.symbol] = declarations.things[.init(line: occurrence.line, column: occurrence.column)]
            }
        }
        guard !things.isEmpty else { return }
        for (number, file) in files.enumerated() {
            guard let indexed = byPath[file.path] else { continue }
            var compiled: Set<Int32> = [0]
            for occurrence in indexed.occurrences {
                guard let start = file.place(line: occurrence.line, column: occurrence.column) else { continue }
                compiled.insert(branches[number].branch(at: start))
                guard let thing = things[occurrence.symbol] else { continue }
                let use = UseLog.Use(place: .init(file: Int32(number), start: start), certainty: .certain, text: Self.text(of: thing, vocabulary))
                uses.append((thing, use))
            }
            covered[Int32(number)] = compiled
        }
    }

    /// What stands there, as the bindings name it.
    private static func text(of thing: Thing, _ vocabulary: Vocabulary) -> String {
        let module = vocabulary.names.modules[thing.module]
        switch thing {
        case .module: return module.type
        case .field(_, let field): return module.fields[field].name
        case .value(_, let field, let value): return module.fields[field].values[value] ?? value
        case .relatedList(_, let name): return module.relatedLists.first { $0.apiName == name }?.name ?? name
        case .layout(_, let id): return module.layouts.first { $0.id == id }?.name ?? id
        case .creation, .draft, .update, .deletion, .wholeRead: return "\(module.type).Draft"
        }
    }
}
